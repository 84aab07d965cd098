package org.fabcom.billing.packs;

import module java.base;
import org.fabcom.billing.Measure;
import org.fabcom.billing.invoices.InvoiceKeeper;
import org.fabcom.billing.packs.Pack.Owner;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.people.People;
import org.fabcom.people.invoicing.Billable;
import org.fabcom.people.invoicing.Ties;
import org.springframework.stereotype.Component;

/** What was used elsewhere is drawn from a pack of the buyer that holds all of it; whoever has a pack is a client of the house. */
@Component
record PackDraws(Packs packs, PackRows rows, People people, Sql db) implements InvoiceKeeper, Ties {

    @Override
    public boolean client(PartyId house, PartyId party) {
        return !owners(house, party).isEmpty();
    }

    /** Those that packs gave, and did not get back. */
    @Override
    public Set<UUID> drawn(Collection<UUID> uses) {
        return new HashSet<>(
                db.sql("""
                select u.id from billing.pack_use u where u.id = any (:uses)
                  and not exists (select from billing.pack_use_undone x where x.use = u.id)
                """).param("uses", uses.toArray(UUID[]::new)).list((row, n) -> row.getObject(1, UUID.class)));
    }

    /** Not what was taken back once. */
    @Override
    public Set<UUID> draw(Billable from, PartyId by) {
        var drawn = new HashSet<UUID>();
        var owners = from.lines().stream().allMatch(it -> it.use() == null)
                ? List.<Owner>of()
                : owners(from.seller(), from.buyer());
        for (var owner : owners)
            for (var line : from.lines()) {
                var it = line.use();
                if (it == null || it.quantity() == 0 || it.code().isEmpty() || drawn.contains(it.id())) continue;
                var use = new Pack.Use(
                        it.id(),
                        from.seller(),
                        owner,
                        it.code(),
                        Measure.valueOf(it.per().name()),
                        it.quantity(),
                        it.day(),
                        false,
                        line.label());
                if (packs.alone(from.seller(), owner, () -> draw(use, by))) drawn.add(it.id());
            }
        return drawn;
    }

    private boolean draw(Pack.Use it, PartyId by) {
        boolean known = db.sql("select exists (select from billing.pack_use where id = :use)")
                .param("use", it.use())
                .single(Boolean.class);
        if (known || packs.missing(it) > 0) return !drawn(Set.of(it.use())).isEmpty();
        packs.use(it, by);
        return true;
    }

    /** As packs write them down; an organisation has no address that it confirmed. */
    private List<Owner> owners(PartyId house, PartyId party) {
        var email = people.find(party)
                .map(it -> it.email().text().toLowerCase(Locale.ROOT))
                .orElse("");
        return rows.mine(party, email).stream()
                .filter(it -> it.organisation().equals(house))
                .map(Pack::holder)
                .distinct()
                .toList();
    }
}
