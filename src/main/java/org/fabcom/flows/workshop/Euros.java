package org.fabcom.flows.workshop;

import module java.base;
import org.fabcom.flows.items.StockItem;
import org.fabcom.kernel.TypedDecimal;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;

/** Prices as forms have them: « 12,50 ». */
final class Euros {

    private Euros() {}

    /** Cents; empty, and said beside the field, if they cannot be read. What is left out is empty too, and nothing is said. */
    static Optional<Integer> read(Form form, String field, Page page) {
        if (form.value(field).isBlank()) return Optional.empty();
        var cents = TypedDecimal.cents(form.value(field), StockItem.MOST_CENTS);
        if (cents.isPresent()) return Optional.of((int) cents.getAsLong());
        form.reject(field, page.t("items.price.wrong", page.euros(StockItem.MOST_CENTS)));
        return Optional.empty();
    }

    /** As it is typed; empty: none. */
    static String plain(@Nullable Integer cents) {
        return cents == null ? "" : BigDecimal.valueOf(cents, 2).toPlainString().replace('.', ',');
    }
}
