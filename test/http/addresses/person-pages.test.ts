import { employeePage, userPage } from '../../../src/http/addresses/person-pages';

describe('The page of an employee', () => {
	it("is on the company's own site", () => {
		const page = employeePage({ subdomain: 'https://MyCompany.bamboohr.com/home' });
		expect(page?.('123')).toBe('https://mycompany.bamboohr.com/employees/employee.php?id=123');
		const gateway = { subdomain: 'mycompany', baseUrl: 'https://api.bamboohr.com/api/gateway.php/mycompany' };
		expect(employeePage(gateway)?.('123')).toBe(
			'https://mycompany.bamboohr.com/employees/employee.php?id=123',
		);
	});

	it('cannot be made into another address by an ID', () => {
		const page = employeePage({ subdomain: 'mycompany' });
		expect(page?.('1&x=<b>"#')).toBe(
			'https://mycompany.bamboohr.com/employees/employee.php?id=1%26x%3D%3Cb%3E%22%23',
		);
	});

	it('is unknown behind another server, and on this machine is where the simulator shows the person', () => {
		const subdomain = 'mycompany';
		expect(employeePage({ subdomain, baseUrl: 'https://proxy.example.com/bamboohr' })).toBeUndefined();
		expect(employeePage({ subdomain, baseUrl: 'https://evilbamboohr.com' })).toBeUndefined();
		expect(employeePage({ subdomain, baseUrl: 'http://127.0.0.1:4010' })?.('7')).toBe(
			'http://127.0.0.1:4010/#employee-7',
		);
	});
});

describe('The page of a user', () => {
	it('is unknown in an account, and on this machine is where the simulator shows the user', () => {
		expect(userPage({ apiUrl: 'https://api-learn.ispring.com' })).toBeUndefined();
		expect(userPage({ apiUrl: 'other', otherApiUrl: 'http://localhost:4011/api' })?.('u-1')).toBe(
			'http://localhost:4011/#user-u-1',
		);
	});
});
