package org.fabcom.billing.invoices;

/** What came of wanting a document: it, or why not; then nothing was changed. */
public sealed interface Issued {

    record Done(Invoice invoice) implements Issued {}

    record Refused(InvoiceRefusal why) implements Issued {}

    /** Throws IllegalStateException if it was refused: for callers who made sure. */
    default Invoice done() {
        return switch (this) {
            case Done it -> it.invoice();
            case Refused it -> throw new IllegalStateException("refused: " + it.why());
        };
    }
}
