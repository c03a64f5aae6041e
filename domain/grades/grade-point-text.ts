/** A grade point average as both document languages write it: «2,67». */
export function gradePointText(gpa: number): string {
  return gpa.toFixed(2).replace('.', ',');
}
