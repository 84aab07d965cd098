package org.fabcom.flows.workshop;

import java.math.BigDecimal;
import java.util.Optional;
import org.fabcom.flows.items.StockItem;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.field.TypedEuros;
import org.jspecify.annotations.Nullable;

/** Prices as forms have them: « 12,50 ». */
final class Euros {

    private Euros() {}

    /** Cents; empty, and said beside the field, if they cannot be read. What is left out is empty too, and nothing is said. */
    static Optional<Integer> read(Form form, String field, Page page) {
        var text = TypedEuros.plain(form.value(field));
        if (text.isEmpty()) return Optional.empty();
        if (text.matches("[0-9]{1,6}(\\.[0-9]{1,2})?")) {
            int cents = new BigDecimal(text).movePointRight(2).intValueExact();
            if (cents <= StockItem.MOST_CENTS) return Optional.of(cents);
        }
        form.reject(field, page.t("items.price.wrong", page.euros(StockItem.MOST_CENTS)));
        return Optional.empty();
    }

    /** As it is typed; empty: none. */
    static String plain(@Nullable Integer cents) {
        return cents == null ? "" : BigDecimal.valueOf(cents, 2).toPlainString().replace('.', ',');
    }
}
