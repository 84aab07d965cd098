package org.fabcom.people.moving;

import module java.base;
import org.fabcom.imports.ImportSource;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Plain;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.bounds.Bounds;
import org.fabcom.people.Organisation;
import org.fabcom.people.Organisations;
import org.fabcom.people.Trade;
import org.fabcom.people.communes.Commune;
import org.fabcom.people.moving.OrganisationFile.Card;
import org.fabcom.people.numbers.NumberReading;
import org.fabcom.people.numbers.Registration;
import org.fabcom.people.numbers.Rna;
import org.fabcom.people.numbers.Siret;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * An organisation arrives with the archive with which it left: it is written down with whoever brings it as its manager, rooms take up
 * what goes on, and all else is kept as history, which nothing counts: no money is made, no act is done twice. All or nothing.
 */
@Component
record Arrival(List<OrganisationData> rooms, Organisations organisations, TransactionTemplate transaction, Sql db) {

    private static final int MOST_TAKEN = 20_000;
    private static final int AT_ONCE = 500;

    /** Stands in questions for nobody at all: an organisation of that id would be everybody’s. */
    private static final UUID NOBODY = new UUID(0, 0);

    /** Characters of rows that wait to be written together. */
    private static final int WAITING = 1_000_000;

    /** What came of it. */
    sealed interface Outcome {

        /** How many rows go on, and how many are history. */
        record Done(PartyId organisation, int living, int history) implements Outcome {}

        /** {@code key}: the message that says why not. */
        record Refused(String key) implements Outcome {}
    }

    Outcome bring(ImportSource source, PartyId by) {
        try {
            var archive = new ArchiveRows(source, ArchiveRows.Most.here());
            var card = card(archive);
            if (exists(card.id)) return new Outcome.Refused("people.archive.here");
            var taken = taken(archive);
            var done = transaction.execute(status -> {
                var outcome = write(card, archive, taken, by);
                if (outcome instanceof Outcome.Refused) status.setRollbackOnly();
                return outcome;
            });
            return Objects.requireNonNull(done);
        } catch (ArchiveRows.TooMuch large) {
            return new Outcome.Refused("people.archive.large");
        } catch (ArchiveRows.NotOurs | JacksonException unreadable) {
            return new Outcome.Refused("people.archive.unreadable");
        } catch (DataIntegrityViolationException taken) {
            return new Outcome.Refused("people.archive.taken");
        }
    }

    /** The card as it reads here. */
    private record Read(PartyId id, Organisation.Draft draft, String from, String left) {}

    private Outcome write(Read card, ArchiveRows archive, Map<String, List<Arriving.Row>> taken, PartyId by) {
        if (!(organisations.arrive(card.id, card.draft, by) instanceof Organisation.Outcome.Done))
            return new Outcome.Refused("people.archive.number");
        rooms.forEach(it -> it.arrive(new Arriving(card.id, by, taken)));
        db.sql("""
                insert into people.arrival (organisation, came_from, left_at, arrived_at, arrived_by)
                values (:id, :from, :left, :now, :by)
                """)
                .param("id", card.id.value(), "from", card.from, "left", card.left, "by", by.value())
                .update();
        var past = new Past(card.id);
        int living = 0;
        for (var it : taken.entrySet()) {
            var history = it.getValue().stream().filter(Arriving.Row::history).toList();
            living += it.getValue().size() - history.size();
            for (var row : history) past.add(it.getKey(), row.said());
        }
        archive.each((table, row) -> {
            if (!taken.containsKey(table)) past.add(table, row);
        });
        past.flush();
        return new Outcome.Done(card.id, living, past.all);
    }

    /** Rows that are only told, written many at once. */
    private final class Past {

        private final PartyId organisation;
        private final Map<String, Integer> count = new HashMap<>();
        private final List<String> rows = new ArrayList<>();
        private String table = "";
        private int waiting;
        private int all;

        Past(PartyId organisation) {
            this.organisation = organisation;
        }

        void add(String of, JsonNode row) {
            var text = row.toString();
            if (!of.equals(table) || rows.size() == AT_ONCE || waiting + text.length() > WAITING) flush();
            table = of;
            rows.add(text);
            waiting += text.length();
            all++;
        }

        void flush() {
            if (rows.isEmpty()) return;
            int before = count.merge(table, rows.size(), Integer::sum) - rows.size();
            db.sql("""
                    insert into people.past_row (organisation, told, n, said)
                    select :organisation, :told, cast(:before as integer) + r.n, r.said::jsonb
                    from unnest(cast(:rows as text[])) with ordinality r(said, n)
                    """)
                    .param("organisation", organisation.value())
                    .param("told", table)
                    .param("before", before)
                    .param("rows", rows.toArray(String[]::new))
                    .update();
            rows.clear();
            waiting = 0;
        }
    }

    private boolean exists(PartyId id) {
        return db.sql("select exists (select from people.party where id = :id)")
                .param("id", id.value())
                .single(Boolean.class);
    }

    /** Whatever it says, a name is one line. */
    private static Read card(ArchiveRows archive) {
        var said = archive.json(OrganisationFile.CARD);
        if (!line(said, "format").equals(Card.FORMAT)) throw new ArchiveRows.NotOurs();
        var id = Ids.read(line(said, "id")).filter(it -> !it.equals(NOBODY)).orElseThrow(ArchiveRows.NotOurs::new);
        var name = line(said, "name");
        if (name.isEmpty() || name.length() > 160) throw new ArchiveRows.NotOurs();
        var code = line(said, "communeCode");
        return new Read(
                new PartyId(id),
                new Organisation.Draft(
                        name,
                        trade(line(said, "trade")),
                        number(line(said, "siret"), line(said, "rna")),
                        new Commune(
                                code.matches("[0-9][0-9AB][0-9]{3}") ? code : null,
                                cut(line(said, "communeName"), 120))),
                cut(line(said, "from") + " " + line(said, "site"), 200),
                cut(line(said, "at"), 200));
    }

    private static String line(JsonNode said, String field) {
        return Plain.line(ArchiveRows.text(said, field)).strip();
    }

    private static String cut(String text, int most) {
        return text.strip().substring(0, Math.min(most, text.strip().length()));
    }

    private static Trade trade(String said) {
        for (var it : Trade.values()) if (it.name().equals(said)) return it;
        return Trade.OTHER;
    }

    private static Registration number(String siret, String rna) {
        if (!siret.isEmpty() && Siret.read(siret) instanceof NumberReading.Read(var number)) return number;
        if (!rna.isEmpty() && Rna.read(rna) instanceof NumberReading.Read(var number)) return number;
        return Registration.NOT_DECLARED;
    }

    /** The rows that rooms take up again: all at once in memory, hence few. */
    private Map<String, List<Arriving.Row>> taken(ArchiveRows archive) {
        var wanted = new HashSet<String>();
        rooms.forEach(it -> wanted.addAll(it.takes()));
        var taken = new TreeMap<String, List<Arriving.Row>>();
        long[] left = {MOST_TAKEN, Bounds.here().kept()};
        archive.each((table, row) -> {
            if (!wanted.contains(table)) return;
            left[0]--;
            left[1] -= row.toString().length();
            if (left[0] < 0 || left[1] < 0) throw new ArchiveRows.TooMuch();
            taken.computeIfAbsent(table, none -> new ArrayList<>()).add(new Arriving.Row(row));
        });
        return taken;
    }
}
