package org.fabcom.billing.packs;

import module java.base;
import org.fabcom.billing.buyers.Buyers;
import org.fabcom.billing.invoices.Trader;
import org.fabcom.billing.packs.Pack.Owner;
import org.fabcom.billing.packs.PackFields.Sold;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.People;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.field.PlainFormView.Choice;
import org.fabcom.web.look.OptionView;
import org.springframework.stereotype.Component;

/** Whose account a pack is on. */
@Component
record PackAccounts(Packs packs, Buyers buyers, People people) {

    private static final String ACCOUNT = "compte";

    /** Whose page asks for one more; else the organisation that is meant, which is asked of what is given: its bookings take from it. */
    Owner holder(PartyId seller, Sold it, Form form, Page page) {
        var same = Ids.read(form.value("encore"))
                .flatMap(packs::find)
                .map(Pack::holder)
                .filter(one -> one.party() instanceof PartyId party
                        && people.name(party).filter(it.client()::equals).isPresent());
        if (same.isPresent()) return same.get();
        var found = accounts(seller, it.client());
        var account = found.houses().stream()
                .filter(one -> one.value().equals(form.value(ACCOUNT)))
                .findFirst()
                .map(one -> new PartyId(UUID.fromString(one.value())));
        boolean asked = form.names().contains(ACCOUNT);
        if (!asked
                && found.sure().isEmpty()
                && !found.houses().isEmpty()
                && it.price().isEmpty()) form.reject(ACCOUNT, page.t("billing.packs.account.missing"));
        return account.or(() -> asked ? Optional.empty() : found.sure())
                .map(Owner::of)
                .orElseGet(() -> Owner.named(it.client(), it.email()));
    }

    private Buyers.Found accounts(PartyId seller, String client) {
        return buyers.accounts(seller, Trader.person(client, "", "", "", ""), null);
    }

    /** Which organisation is meant, where that was asked. */
    Choice[] choices(PartyId seller, Form form, Page page) {
        if (!form.names().contains(ACCOUNT) && form.error(ACCOUNT) == null) return new Choice[0];
        var all = new ArrayList<>(accounts(seller, form.value("client")).houses());
        all.add(OptionView.of("non", page.t("billing.packs.account.none")));
        return new Choice[] {new Choice(ACCOUNT, page.t("billing.packs.account"), all, true)};
    }
}
