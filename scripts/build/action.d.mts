export function actionBundle(root: string): Promise<string>;
