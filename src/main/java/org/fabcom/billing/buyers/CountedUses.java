package org.fabcom.billing.buyers;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.people.invoicing.Billable;
import org.springframework.stereotype.Repository;

/** Which uses stand on which document. */
@Repository
record CountedUses(Sql db) {

    /** A draft, an invoice that was not credited whole, or somebody’s word that nothing is invoiced. {@code uses}: none where it counts all that it comes from. */
    record Document(String origin, String key, Set<UUID> uses) {

        boolean counts(Billable.Line it) {
            var use = it.use();
            return use == null || uses.isEmpty() || uses.contains(use.id());
        }
    }

    /** By what they come from. */
    Map<String, List<Document>> of(PartyId seller, Collection<String> origins) {
        return db
                .sql("""
                select d.origin, d.key, array(select c.use from billing.counted_use c where c.document = d.key) as uses from (
                    select content ->> 'origin' as origin, 'draft-' || id as key from billing.draft
                    where organisation = :seller and content ->> 'origin' = any (:origins)
                    union all
                    select i.content ->> 'origin', i.key from billing.invoice i join billing.standing s on s.invoice = i.id
                    where i.organisation = :seller and i.content ->> 'origin' <> '' and i.content ->> 'origin' = any (:origins)
                      and s.credited < s.gross
                    union all
                    select origin, 'waiver-' || id from billing.waived where organisation = :seller and origin = any (:origins)) d
                """)
                .param("seller", seller.value(), "origins", origins.toArray(String[]::new))
                .list((row, n) -> new Document(row.getString("origin"), row.getString("key"), Set.of((UUID[])
                        row.getArray("uses").getArray())))
                .stream()
                .collect(Collectors.groupingBy(Document::origin));
    }

    /** Those of a draft; none: it counts all that it comes from. */
    Document of(UUID draft, String origin) {
        return new Document(
                origin,
                key(draft),
                db.sql("select use from billing.counted_use where document = :document")
                        .param("document", key(draft))
                        .set((row, n) -> row.getObject(1, UUID.class)));
    }

    void add(UUID draft, Billable it) {
        db.sql("insert into billing.counted_use (document, use) select :document, unnest(:uses) on conflict do nothing")
                .param("document", key(draft), "uses", it.uses().toArray(UUID[]::new))
                .update();
    }

    static String key(UUID draft) {
        return "draft-" + draft;
    }
}
