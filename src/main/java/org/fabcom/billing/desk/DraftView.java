package org.fabcom.billing.desk;

import module java.base;
import org.fabcom.billing.paper.InvoicePageView;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;

/**
 * The form of a draft, with what it would say were it issued today.
 *
 * @param codes what the price rules of the seller price
 * @param audiences the groups of buyers that they name
 * @param accounts who of this instance may be the buyer
 * @param from what it was agreed upon by
 * @param missing what it wants before it may be issued; empty: nothing
 */
public record DraftView(
        String title,
        String back,
        String action,
        boolean kept,
        Form form,
        int lines,
        List<OptionView> natures,
        List<OptionView> categories,
        List<OptionView> measures,
        List<OptionView> sales,
        List<OptionView> prices,
        List<OptionView> codes,
        List<OptionView> audiences,
        List<OptionView> accounts,
        @Nullable FromView from,
        String missing,
        List<InvoicePageView.PartView> totals,
        String gross) {

    /** {@code differs}: says that it comes to another sum; empty: it does not. */
    public record FromView(String url, String title, String differs) {}

    /** Who of this instance will see the invoice; empty: nobody. */
    public String reader() {
        return accounts.stream()
                .filter(it -> it.value().equals(form.value(DraftForms.ACCOUNT)))
                .findFirst()
                .map(OptionView::label)
                .orElse("");
    }

    /** Blank lines after the first one wait in a fold, unless something was begun in them. */
    public boolean folded(int line) {
        return line > 0
                && List.of("libelle", "code", "unitaire").stream()
                        .allMatch(it -> form.value(at(line, it)).isEmpty());
    }

    /** The name of a field of a line. */
    public String at(int line, String field) {
        return DraftForms.at(line, field);
    }
}
