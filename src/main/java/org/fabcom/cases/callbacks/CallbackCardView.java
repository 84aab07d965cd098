package org.fabcom.cases.callbacks;

/** Whom to call, where it is said that somebody did, and the page of the case. */
public record CallbackCardView(Callback it, String done, String back) {

    public String call() {
        return it.phone().isEmpty()
                ? "mailto:" + it.email()
                : "tel:" + it.phone().replaceAll("[^0-9+]", "");
    }
}
