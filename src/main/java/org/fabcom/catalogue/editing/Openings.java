package org.fabcom.catalogue.editing;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.catalogue.Fact;
import org.fabcom.catalogue.SheetId;
import org.fabcom.catalogue.history.Edit;
import org.fabcom.catalogue.history.Edits;
import org.fabcom.kernel.Caches;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whether hosts take newcomers, as editors read it: above what the sources say, until it is given back (A9). */
@Repository
class Openings {

    /** A host's offer with what is said of its openings. {@code edited}: an editor said so. */
    record Opening(
            UUID offer,
            SheetId commons,
            String host,
            String text,
            String status,
            @Nullable LocalDate closesOn,
            Fact.Source source,
            LocalDate readOn,
            boolean edited) {}

    /** What an editor read; {@code seen}: the last act they saw on it, null for none. */
    record Wish(
            String status,
            @Nullable LocalDate closesOn,
            Fact.Source source,
            LocalDate readOn,
            String why,
            @Nullable UUID seen) {}

    private static final String OPENING = """
            select o.id, o.commons, h.name, o.text, o.status, o.closes_on, o.source_url, o.source_title, o.read_on,
                exists (select from catalogue.offer_edit e where e.offer = o.id) as edited
            from catalogue.offer o join catalogue.host h on h.id = o.host
            """;

    private final Sql db;
    private final Edits edits;
    private final Caches caches;

    Openings(Sql db, Edits edits, Caches caches) {
        this.db = db;
        this.edits = edits;
        this.caches = caches;
    }

    List<Opening> of(SheetId commons) {
        return db.sql(OPENING + " where o.commons = :commons order by h.name, o.id")
                .param("commons", commons.value())
                .list(Openings::read);
    }

    Optional<Opening> find(UUID offer) {
        return db.sql(OPENING + " where o.id = :id").param("id", offer).optional(Openings::read);
    }

    @Transactional
    EditOutcome set(Opening offer, Wish wish, PartyId by) {
        var overtaken = overtaken(offer, wish.seen());
        if (overtaken != null) return overtaken;
        var id =
                edits.add(offer.commons(), deed(Edit.Act.OFFER_SET, offer, words(wish), wish.why(), wish.source()), by);
        db.sql("""
                insert into catalogue.offer_edit as e (offer, edit, status, closes_on, read_on, source_url, source_title, beneath, source_rank)
                select o.id, :edit, :status, :closes, :read, :url, :title, catalogue.openings(o),
                    case when strpos(:url, rtrim(h.site, '/')) = 1 then 'publisher' else 'other' end
                from catalogue.offer o join catalogue.host h on h.id = o.host where o.id = :offer
                on conflict (offer) do update set edit = excluded.edit, status = excluded.status,
                    closes_on = excluded.closes_on, read_on = excluded.read_on, source_url = excluded.source_url,
                    source_title = excluded.source_title, source_rank = excluded.source_rank
                """)
                .param("offer", offer.offer())
                .param("edit", id)
                .param("status", wish.status())
                .param("closes", wish.closesOn())
                .param("read", wish.readOn())
                .param("url", wish.source().url())
                .param("title", wish.source().title())
                .update();
        db.sql("""
                update catalogue.offer o set status = e.status, closes_on = e.closes_on, read_on = e.read_on,
                    source_url = e.source_url, source_title = e.source_title, source_rank = e.source_rank
                from catalogue.offer_edit e where e.offer = o.id and o.id = :offer
                """).param("offer", offer.offer()).update();
        caches.clear();
        return new EditOutcome.Done(id);
    }

    /** The source's own word again. */
    @Transactional
    EditOutcome giveBack(Opening offer, @Nullable UUID seen, PartyId by) {
        var overtaken = overtaken(offer, seen);
        if (overtaken != null) return overtaken;
        var beneath = db.sql("delete from catalogue.offer_edit where offer = :offer returning beneath::text")
                .param("offer", offer.offer())
                .optional(String.class);
        if (beneath.isEmpty()) return new EditOutcome.Same();
        db.sql("""
                update catalogue.offer o set status = b.status, closes_on = b.closes_on, read_on = b.read_on, as_of = b.as_of,
                    source_url = b.source_url, source_title = b.source_title, verified = b.verified,
                    source_rank = b.source_rank, as_of_to = b.as_of_to
                from jsonb_populate_record(null::catalogue.offer, :beneath::jsonb) b where o.id = :offer
                """).param("offer", offer.offer(), "beneath", beneath.get()).update();
        caches.clear();
        var now = find(offer.offer()).orElseThrow();
        return new EditOutcome.Done(edits.add(
                offer.commons(),
                deed(Edit.Act.OFFER_RETURNED, offer, words(now.status(), now.closesOn()), "", now.source()),
                by));
    }

    private EditOutcome.@Nullable Overtaken overtaken(Opening offer, @Nullable UUID seen) {
        db.sql("select id from catalogue.offer where id = :id for update")
                .param("id", offer.offer())
                .optional((row, n) -> 1);
        var last = last(offer);
        return last.isEmpty() || last.get().id().equals(seen) ? null : new EditOutcome.Overtaken(last.get());
    }

    Optional<Edit> last(Opening offer) {
        return edits.last(offer.commons(), subject(offer));
    }

    /** The host's name comes after, for the journal to say. */
    private static String subject(Opening offer) {
        return offer.offer() + " " + offer.host();
    }

    private static Edit.Deed deed(Edit.Act act, Opening offer, String becomes, String why, Fact.Source source) {
        return new Edit.Deed(act, subject(offer), words(offer.status(), offer.closesOn()), becomes, why, source);
    }

    private static String words(Wish wish) {
        return words(wish.status(), wish.closesOn());
    }

    /** In the code's words: {@code closing 2027-01-31}. */
    private static String words(String status, @Nullable LocalDate closesOn) {
        return closesOn == null ? status : status + " " + closesOn;
    }

    private static Opening read(ResultSet row, int n) throws SQLException {
        return new Opening(
                row.getObject("id", UUID.class),
                new SheetId(row.getObject("commons", UUID.class)),
                row.getString("name"),
                row.getString("text"),
                row.getString("status"),
                row.getObject("closes_on", LocalDate.class),
                new Fact.Source(row.getString("source_url"), row.getString("source_title")),
                row.getObject("read_on", LocalDate.class),
                row.getBoolean("edited"));
    }
}
