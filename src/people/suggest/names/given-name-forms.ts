/**
 * Forms of given names: languages, short forms, diminutives. A semicolon ends a name; the first form stands for it. A form
 * may belong to several names.
 */
export const GIVEN_NAME_FORMS = `
Ahmed Ahmad Akhmed Achmed Ахмед; Aisha Aysha Ayesha Айша; Alexander Aleksandr Oleksandr Alexandre Alejandro Alessandro
Alex Aleks Sasha Sascha Shura Sanya Alik Xander Sandro Oleksa Олександр Саша Шура Саня; Alexandra Aleksandra
Oleksandra Alejandra Alessandra Alex Sasha Sandra Shura Lesya Олександра Саша; Alexey Aleksei Oleksii Alexis Alyosha
Lyosha Алексей Олексій Алёша Лёша; Anastasia Anastasiya Nastya Nastia Stacy Настя Stasya; Andrea; Andrew Andrei Andrii
Andreas Andre Andres Andy Drew Andriy Andryusha Андрей Андрій; Angela Angelina Angie Anzhela Анжела; Anna Hanna Ann
Anne Anya Ania Anni Annie Hannah Ana Nyura Анна Ганна Аня; Anthony Antonio Anton Antoine Tony Toni Tonya Антон Антоша;
Antonia Antonina Tonya Toni Антонина Тоня; Arkady Arkasha Аркадий; Artem Artyom Artemy Tyoma Артём Тёма; Arthur Artur
Art Артур; Benjamin Ben Benny Benji; Bogdan Bohdan Богдан; Boris Borys Borya Борис Боря; Catherine Katherine Kathryn
Ekaterina Kateryna Katharina Katarina Caterina Catalina Kate Katie Katy Kathy Cathy Katya Katia Katja Kat Karin
Екатерина Катерина Катя; Charles Carl Karl Carlos Charlie Chuck Carlo; Christian Kristian Christiaan Chris Kris;
Christina Kristina Christine Kristine Cristina Chris Tina Kristin Христина Кристина; Christopher Kristopher Christoph
Christophe Cristobal Chris Topher Kit Kris; Clara Klara; Constantine Konstantin Kostyantyn Kostya Kostas Константин
Костя; Daniel Daniil Danylo Danil Danila Dan Danny Данил Даниил Данило Даня; Daniela Danielle Danuta Dani Danielly;
Darya Daria Dariya Dasha Дарья Дарія Даша; David Davyd Dave Davey Davide Давид; Deborah Debora Debra Deb Debbie; Denis
Denys Dennis Dionysios Денис Ден; Dmitry Dmitri Dmytro Dmitrii Dima Mitya Dimitri Дмитрий Дмитро Дима; Dorothy
Dorothea Dora Dorotea Dot; Edward Eduard Eduardo Ed Eddie Ted Ned Edik Эдуард Едуард Эдик; Eleanor Eleonora Ella Ellie
Nora Нора; Elena Olena Helen Helena Helene Yelena Elene Lena Alyona Alena Ellen Nelly Елена Олена Лена Алёна;
Elizabeth Elisabeth Elizaveta Yelizaveta Yelyzaveta Elisabetta Isabel Liz Lizzie Lisa Liza Beth Betty Eliza Libby
Elise Elsa Елизавета Єлизавета Лиза; Emil Emile Emilio Эмиль; Emily Emilia Emiliya Emilie Emma Milly Эмилия; Eugene
Evgeny Yevgeny Yevhen Yevhenii Eugenio Gene Zhenya Евгений Євген Женя; Eugenia Evgenia Yevgenia Yevheniia Zhenya
Евгения Євгенія Женя; Eva Eve Yeva Ева Єва; Felix Feliks Феликс; Frances Francesca Francisca Franziska Fran Fanny
Frankie; Francis Francisco Francesco Franz Frank Frans Francois Paco Pancho Fran Frankie; Frederick Frederic Friedrich
Federico Fred Freddy Fritz; Gabriel Gavriil Gabriele Gabe Гавриил; Gabriela Gabrielle Gaby Gabi; Galina Halyna Galya
Galia Halya Галина Галя; Gennady Hennadii Gena Геннадий Геннадій; George Georgy Georg Jorge Giorgio Georgios Heorhii
Gosha Zhora Yegor Egor Георгий Георгій Егор; Giulio; Gleb Hlib Глеб Гліб; Gregory Grigory Hryhorii Gregor Greg Gregg
Grisha Gregorio Григорий Григорій Гриша; Henry Heinrich Enrique Enrico Henri Hank Harry Henrik Hal; Hussein Husain
Hussain Huseyn Guseyn Гусейн; Igor Ihor Игорь Ігор; Ilya Illia Elijah Ilia Elias Илья Ілля; Inna Инна; Irina Iryna
Irene Irena Ira Irisha Ирина Ірина Ира; Ivan Ivann Vanya Иван Іван Ваня; Jacob Jakob Jacobo Yakov Yakiv Jake Jack Яков
Яків; James Jaime Jim Jimmy Jamie Jem; Jan Yan Ян; Jana Yana Яна; Jane Janet Janey Jeanne; Jennifer Jenny Jen Jenn
Jenna; Jessica Jess Jessie; John Johann Johannes Juan Jean Giovanni Johnny Jack Jon Hans Джон Хуан; Jonathan Jonatan
Jon Johnny Nathan; Joseph Josef Jose Giuseppe Iosif Yosyp Joe Joey Pepe Jos Иосиф Осип; Julia Yulia Yuliya Juliya
Julie Iuliia Yuliia Giulia Yulya Julieta Джулия Юлия Юлія Юля; Julian Julien Yulian Julio Jules Юлиан; Karina Karyna
Карина; Kenneth Ken Kenny; Kira Кира Кіра; Kirill Kyrylo Cyril Kiryl Кирилл Кирило; Ksenia Kseniya Xenia Oksana Oxana
Ksyusha Aksinia Ксения Ксенія Оксана; Lara Larisa Larysa Larissa Лариса; Laura Lora Laurie Лаура; Lawrence Laurence
Lorenzo Larry Lars Laurent; Leo Leon Leonid Lev Leonard Leonardo Lyonya Леонид Леонід Лев; Lilia Lily Liliya Lilian
Lillian Лилия Лілія; Louis Luis Ludwig Luigi Lewis Lou Louie; Louise Luisa Luise Lou; Lucas Luka Luke Luca Lukas Лука;
Ludmila Lyudmila Liudmyla Ludmyla Lyuda Luda Людмила Люда; Lyubov Liubov Lyuba Luba Любовь Любов Люба; Magdalena
Madeleine Lena Magda; Marcus Mark Marc Markus Marco Marcos Марк Marko; Margaret Margarita Margarete Marharyta
Marguerite Maggie Meg Peggy Greta Rita Margo Маргарита Рита; Maria Mariya Mary Marie Mariia Masha Maryam Molly Manya
Мария Марія Маша; Marina Maryna Марина; Marta Martha Marthe Марта; Martin Marten Martyn Marty Мартин; Martina; Matthew
Matvey Matthias Mateo Matteo Matvii Matt Matty Matthieu Mats Матвей Матвій; Maxim Maksim Maksym Max Maks Maximilian
Maxime Максим Макс; Melanie Melania Mel; Michael Mikhail Mykhailo Michel Miguel Mike Mick Micky Misha Mikey Mikael
Mihail Михаил Михайло Миша Майкл; Michele; Michelle Michaela Micaela; Mohammed Muhammad Mohamed Mohammad Muhammed
Mohamad Mahomed Magomed Mukhammed Магомед Мухаммед; Monica Monika Monique; Nadezhda Nadiia Nadia Nadya Nadja Надежда
Надія Надя; Natalia Natalya Nataliia Nathalie Natalie Natasha Nata Talia Наталья Наталия Наталія Наташа; Nathaniel
Nathan Nate Nat; Nicholas Nikolai Mykola Nicolas Nikolay Nick Nicky Kolya Klaus Nikolaus Nico Niklas Николай Микола
Коля; Nicole Nicola Nikola Nicky; Nikita Mykyta Никита Микита; Nina Нина Ніна; Oleg Oleh Олег; Olga Olha Olya Olia
Helga Ольга Оля; Oliver Olivier Ollie; Olivia Olive Liv; Omar Umar Омар Умар; Pamela Pam; Patricia Patrizia Pat Patty
Trish Tricia; Patrick Patricio Pat Paddy Patrik; Paul Pavel Pavlo Pablo Paolo Pasha Pavlik Павел Павло Паша; Paula
Paola Pauline Polina Pavlina Полина Поліна; Peter Petr Pyotr Petro Pedro Pietro Pierre Pete Petya Pit Пётр Петро Петя;
Philip Phillip Filip Philipp Felipe Filipp Phil Филипп Пилип; Rachel Rahel Raquel Rahil; Raisa Raya Раиса Раїса; Ralph
Ralf Raoul Raul; Raymond Ray Raimund Ramon; Rebecca Rebekka Becca Becky; Richard Ricardo Riccardo Dick Rick Ricky Rich
Richie; Robert Roberto Rob Bob Bobby Robbie Rupert Bert Роберт; Roman Romain Roma Роман Рома; Ronald Ron Ronnie Ronny;
Rostislav Rostyslav Ростислав; Ruslan Руслан; Samantha Sam Sammy; Samuel Sam Sammy Samuil; Sarah Sara Sally Sadie;
Semyon Semen Simon Simeon Семён Семен; Sergey Sergei Serhii Serge Sergio Seryozha Serezha Serhiy Сергей Сергій Серёжа;
Sophia Sofia Sofya Sofiia Sophie Sonya Sonia София Софія Соня; Stanislav Stas Stanislaw Станислав Станіслав Стас;
Stephanie Stefanie Stefania Steph Steffi; Stephen Steven Stefan Stepan Esteban Stefano Steve Stevie Etienne Степан
Стёпа; Susan Susanna Suzanne Susanne Sue Susie Suzy Zuzanna; Svetlana Svitlana Sveta Lana Svitlana Светлана Світлана
Света; Sylvia Silvia Sylvie Silvie; Tamara Toma Тамара; Tatiana Tatyana Tetiana Tanya Tania Tanja Татьяна Тетяна Таня;
Terence Terrence Terry; Teresa Theresa Therese Tess Terry Tessa; Theodore Theodor Fyodor Fedor Fedir Teodoro Ted Teddy
Theo Fedya Фёдор Федір; Thomas Tomas Tom Tommy Foma Tommaso Томас Фома; Timothy Timofey Tymofii Timotheus Tim Timmy
Tima Тимофей Тимофій; Timur Tymur Тимур; Ulyana Uliana Уляна Ульяна; Vadim Vadym Вадим; Valentin Valentyn Valentine
Valya Валентин Валя; Valentina Valentyna Valya Валентина Валя; Valeria Valeriya Valeriia Valerie Lera Валерия Валерія
Лера; Valery Valerii Valera Валерий Валерій; Vasily Vasyl Vasilii Basil Vasya Василий Василь Вася; Vera Vira Вера
Віра; Victor Viktor Vitya Vic Виктор Віктор Витя; Victoria Viktoria Viktoriia Viktoriya Vika Vicky Tori Виктория
Вікторія Вика; Vitaly Vitalii Vitalik Виталий Віталій; Vladimir Volodymyr Vladymyr Volodya Vova Vlad Wladimir Владимир
Володимир Вова; Vladislav Vladyslav Vlad Vladek Владислав Влад; Vyacheslav Viacheslav Slava Вячеслав В'ячеслав Слава;
Walter Gauthier Walt Wally; William Wilhelm Guillermo Guillaume Bill Billy Will Willy Liam Willem; Yaroslav Iaroslav
Jaroslav Slava Ярослав; Yuri Yury Yurii Jurij Iurii Yura Юрий Юрій Юра; Yusuf Youssef Yousef Юсуф; Zinaida Zina
Зинаида Зіна; Zoe Zoya Zoia Зоя
`;
