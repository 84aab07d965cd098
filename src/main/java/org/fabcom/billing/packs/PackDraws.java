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
    public Map<UUID, String> drawn(Collection<UUID> uses) {
        return uses.isEmpty()
                ? Map.of()
                : rows.given(uses).entrySet().stream()
                        .filter(it -> !it.getValue().isEmpty())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
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

    @Override
    public Optional<String> giveBack(UUID use, PartyId by) {
        if (drawn(Set.of(use)).isEmpty()) return Optional.empty();
        if (rows.closed(use)) return Optional.of("billing.packs.restore.ended");
        packs.restore(use, by);
        return Optional.empty();
    }

    private boolean draw(Pack.Use it, PartyId by) {
        boolean known = db.sql("select exists (select from billing.pack_use where id = :use)")
                .param("use", it.use())
                .single(Boolean.class);
        if (known || packs.missing(it) > 0) return !drawn(Set.of(it.use())).isEmpty();
        packs.use(it, by);
        return true;
    }

    private List<Owner> owners(PartyId house, PartyId party) {
        return packs(house, party).stream().map(Pack::holder).distinct().toList();
    }

    /** As packs write them down; an organisation has no address that it confirmed. */
    List<Pack> packs(PartyId house, PartyId party) {
        var email = people.find(party)
                .map(it -> it.email().text().toLowerCase(Locale.ROOT))
                .orElse("");
        return rows.mine(Set.of(party), email).stream()
                .filter(it -> it.organisation().equals(house))
                .toList();
    }
}
