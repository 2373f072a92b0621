/** PDF.js with its viewer, loaded when the first PDF is shown. The worker is a file of ours: nothing comes from elsewhere. */
import { GlobalWorkerOptions, getDocument } from "pdfjs-dist";
import workerAddress from "pdfjs-dist/build/pdf.worker.min.mjs?url";
// After the library itself, which it finds among the globals.
import { EventBus, FindState, PDFFindController, PDFLinkService, PDFViewer } from "pdfjs-dist/web/pdf_viewer.mjs";

GlobalWorkerOptions.workerSrc = workerAddress;

export const library = { EventBus, FindState, getDocument, PDFFindController, PDFLinkService, PDFViewer };
export type Library = typeof library;
