package org.fabcom.agenda.organising;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.CurrencyId;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The price of a place on the form of an event: so much of one unit, or nothing. */
@Component
record FareFields(Currencies currencies) {

    private static final String PRICE = "prix";
    private static final String UNIT = "unite";

    /** The units that one may choose, and the one that it has. */
    List<OptionView> units(Form form) {
        return currencies.all().stream()
                .filter(it -> !it.closed() || form.has(UNIT, it.id().toString()))
                .map(it -> OptionView.of(it.id().toString(), it.name()))
                .toList();
    }

    /** Says beside the fields what is wrong. Null if nothing is asked. */
    @Nullable
    Amount read(Form form, boolean registering, Page page) {
        if (form.value(PRICE).isBlank()) return null;
        if (!registering) form.reject(PRICE, page.t("agenda.fare.registering"));
        var unit = Ids.read(form.value(UNIT)).map(CurrencyId::new).flatMap(currencies::find);
        if (unit.isEmpty()) form.reject(UNIT, page.t("agenda.fare.unit.missing"));
        var units =
                unit.flatMap(it -> it.read(form.value(PRICE)).stream().boxed().findFirst());
        if (unit.isPresent() && units.isEmpty()) form.reject(PRICE, page.t("agenda.fare.wrong"));
        return form.wrong() || units.isEmpty() ? null : new Amount(unit.get().id(), units.get());
    }

    Form fill(Form form, @Nullable Amount fare) {
        return fare == null
                ? form
                : form.with(UNIT, fare.currency())
                        .with(
                                PRICE,
                                Optional.of(fare.currency())
                                        .flatMap(currencies::find)
                                        .map(it -> it.plain(fare.units()))
                                        .orElse(""));
    }
}
