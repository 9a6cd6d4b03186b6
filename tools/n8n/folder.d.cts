export declare const isOldest: boolean;
export declare const n8nFolder: string;
