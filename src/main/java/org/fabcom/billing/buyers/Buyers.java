package org.fabcom.billing.buyers;

import module java.base;
import org.fabcom.billing.invoices.Invoices;
import org.fabcom.billing.invoices.Issuers;
import org.fabcom.billing.invoices.Trader;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Organisation;
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

    /** {@code sure}: the organisation that is meant, where it is but one. */
    public record Found(List<OptionView> options, Optional<PartyId> sure) {

        /** As it is offered. */
        public String name(PartyId account) {
            return options.stream()
                    .filter(it -> it.value().equals(account.toString()))
                    .findFirst()
                    .map(OptionView::label)
                    .orElse("");
        }
    }

    private record Match(PartyId id, String name, boolean organisation, boolean numbered, boolean same) {}

    /**
     * Who has such a number or name, as people write it, and the account that was chosen before. One is sure by its number, or by its name where no
     * other has it and neither number nor town say otherwise; a person never is: others are called so.
     */
    public Found accounts(PartyId seller, Trader buyer, @Nullable PartyId chosen) {
        Map<String, String> all = new LinkedHashMap<>();
        var sure = new LinkedHashSet<PartyId>();
        var numbered = new LinkedHashSet<PartyId>();
        if (chosen != null) people.name(chosen).ifPresent(it -> all.put(chosen.toString(), it));
        for (var it : buyer.name().isBlank() ? List.<Match>of() : find(buyer)) {
            var one = it.organisation()
                    ? organisations.head(it.id()).flatMap(organisations::find)
                    : Optional.<Organisation>empty();
            var id = one.map(Organisation::id).orElse(it.id());
            if (id.equals(seller)) continue;
            all.putIfAbsent(
                    id.toString(),
                    one.map(house -> house.name() + " · " + house.commune().name())
                            .orElse(it.name()));
            if (it.numbered()) numbered.add(id);
            if (it.same() && one.isPresent()) sure.add(id);
        }
        var meant = numbered.isEmpty() && buyer.siret().isEmpty() ? sure : numbered;
        return new Found(
                all.entrySet().stream()
                        .map(it -> OptionView.of(it.getKey(), it.getValue()))
                        .toList(),
                meant.size() == 1 ? meant.stream().findFirst() : Optional.empty());
    }

    private List<Match> find(Trader buyer) {
        return db.sql("""
                select m.* from (
                    select o.id, '' as name, true as organisation, :siren <> '' and starts_with(o.siret, :siren) as numbered,
                        #one = #other and :city in ('', people.spoken(o.commune_name)) as same,
                        #one = #other or o.name_folded like all (:words) as called, o.name_folded as folded
                    from people.organisation_card o
                    union all
                    select p.id, p.name, false, false, false, true, people.spoken(p.name)
                    from people.party_card p join people.person_card r on r.id = p.id
                    where p.kind = 'PERSON' and r.erased_at is null and r.email_folded is not null
                      and people.spoken(p.name) like all (:words)) m
                where m.numbered is true or m.called
                order by m.numbered is true desc, m.same desc, m.folded, m.id desc limit :most
                """.replace("#one", Organisations.BARE_NAME.formatted("o.name_folded"))
                        .replace("#other", Organisations.BARE_NAME.formatted(":name")))
                .param("name", Fold.words(buyer.name()), "words", Fold.sought(buyer.name()), "siren", buyer.siren())
                .param("city", Fold.words(buyer.city()), "most", MOST)
                .list((row, n) -> new Match(
                        Rows.party(row, "id"),
                        row.getString("name"),
                        row.getBoolean("organisation"),
                        row.getBoolean("numbered"),
                        row.getBoolean("same")));
    }
}
