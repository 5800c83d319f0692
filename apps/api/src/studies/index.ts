/** The bundled studies. */
export { type BundledStudies, dataFile, readBundled, type StudyFiles, studySource } from './bundled.ts';
export { studiesOperations, studiesRoutes } from './routes.ts';
