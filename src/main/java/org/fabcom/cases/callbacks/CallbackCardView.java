package org.fabcom.cases.callbacks;

/** Whom to call, and where it is said that somebody did. */
public record CallbackCardView(Callback it, String done) {

    public String call() {
        return it.phone().isEmpty()
                ? "mailto:" + it.email()
                : "tel:" + it.phone().replaceAll("[^0-9+]", "");
    }
}
