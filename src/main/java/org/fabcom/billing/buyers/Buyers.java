package org.fabcom.billing.buyers;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fabcom.billing.invoices.Invoices;
import org.fabcom.billing.invoices.Issuers;
import org.fabcom.billing.invoices.Trader;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Organisations;
import org.fabcom.people.People;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who buys, as an account of this instance. Whoever writes an invoice chooses it: nobody else sees anything of it. */
@Component
public class Buyers {

    private static final int MOST = 10;

    private final Sql db;
    private final Organisations organisations;
    private final People people;
    private final Issuers issuers;
    private final Invoices invoices;
    private final Clock clock;

    Buyers(Sql db, Organisations organisations, People people, Issuers issuers, Invoices invoices, Clock clock) {
        this.db = db;
        this.organisations = organisations;
        this.people = people;
        this.issuers = issuers;
        this.invoices = invoices;
        this.clock = clock;
    }

    /** As this seller wrote them last, else as they are known here; what is not known is left empty. */
    Trader written(PartyId seller, PartyId buyer) {
        return invoices.written(seller, buyer).orElseGet(() -> known(buyer));
    }

    /** An organisation as it writes itself; of a person the name alone. */
    public Trader known(PartyId party) {
        var organisation = organisations.find(party);
        if (organisation.isEmpty()) return Trader.person(people.name(party).orElse("?"), "", "", "", "");
        var it = issuers.seller(party, Days.today(clock));
        var city = it.city().isEmpty() ? organisation.get().commune().name() : it.city();
        return new Trader(
                it.name(),
                it.street(),
                it.postcode(),
                city,
                it.country(),
                it.siret(),
                it.vatNumber(),
                it.email(),
                true);
    }

    /** Organisations of this name or number, and the account that was chosen before. */
    public List<OptionView> accounts(PartyId seller, String name, String siret, @Nullable PartyId chosen) {
        Map<String, String> all = new LinkedHashMap<>();
        if (chosen != null) people.name(chosen).ifPresent(it -> all.put(chosen.toString(), it));
        if (!name.isBlank()) find(seller, name, siret, all);
        return OptionView.all(all);
    }

    /** What was merged is the one that it is now. */
    private void find(PartyId seller, String name, String siret, Map<String, String> all) {
        var found = db.sql("""
                select o.id from people.organisation_card o
                where o.name_folded = :folded or length(:siret) = 14 and o.siret = :siret
                order by o.name_folded, o.id limit :most
                """)
                .param("folded", Fold.words(name), "siret", siret, "most", MOST)
                .list((row, n) -> Rows.party(row, "id"));
        for (var it : found) {
            var one = organisations.head(it).flatMap(organisations::find);
            if (one.isPresent() && !one.get().id().equals(seller))
                all.putIfAbsent(
                        one.get().id().toString(),
                        one.get().name() + " · " + one.get().commune().name());
        }
    }
}
