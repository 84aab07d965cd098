package org.fabcom.people.moving;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.fabcom.imports.ImportSource;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Storable;
import org.fabcom.kernel.Times;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An organisation arrives with the archive with which it left: it is written down with whoever brings it as its manager, rooms take up
 * what goes on, and all else is kept as history, which nothing counts: no money is made, no act is done twice. All or nothing.
 */
@Component
class Arrival {

    private static final int MOST_ROWS = 2_000_000;
    private static final int MOST_TAKEN = 20_000;
    private static final Pattern TABLE = Pattern.compile("[a-z_]{1,40}\\.[a-z_]{1,60}");
    private static final int LONGEST_ROW = 1_000_000;
    private static final int AT_ONCE = 500;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final List<OrganisationData> rooms;
    private final Organisations organisations;
    private final TransactionTemplate transaction;
    private final JdbcClient db;
    private final Clock clock;

    Arrival(
            List<OrganisationData> rooms,
            Organisations organisations,
            TransactionTemplate transaction,
            JdbcClient db,
            Clock clock) {
        this.rooms = rooms;
        this.organisations = organisations;
        this.transaction = transaction;
        this.db = db;
        this.clock = clock;
    }

    /** What came of it. */
    sealed interface Outcome {

        /** How many rows go on, and how many are history. */
        record Done(PartyId organisation, int living, int history) implements Outcome {}

        /** {@code key}: the message that says why not. */
        record Refused(String key) implements Outcome {}
    }

    /** Thrown where the archive is none. */
    private static final class NotOurs extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    Outcome bring(ImportSource archive, PartyId by) {
        try {
            var card = card(archive);
            if (exists(card.id)) return new Outcome.Refused("people.archive.here");
            var taken = taken(archive);
            var done = transaction.execute(status -> {
                var outcome = write(card, archive, taken, by);
                if (outcome instanceof Outcome.Refused) status.setRollbackOnly();
                return outcome;
            });
            return Objects.requireNonNull(done);
        } catch (NotOurs | JacksonException unreadable) {
            return new Outcome.Refused("people.archive.unreadable");
        } catch (DataIntegrityViolationException taken) {
            return new Outcome.Refused("people.archive.taken");
        }
    }

    /** The card as it reads here. */
    private record Read(PartyId id, Organisation.Draft draft, String from, String left) {}

    private Outcome write(Read card, ImportSource archive, Map<String, List<Arriving.Row>> taken, PartyId by) {
        if (!(organisations.arrive(card.id, card.draft, by) instanceof Organisation.Outcome.Done))
            return new Outcome.Refused("people.archive.number");
        rooms.forEach(it -> it.arrive(new Arriving(card.id, by, taken)));
        db.sql("""
                insert into people.arrival (organisation, came_from, left_at, arrived_at, arrived_by)
                values (:id, :from, :left, :at, :by)
                """)
                .param("id", card.id.value())
                .param("from", card.from)
                .param("left", card.left)
                .param("at", Times.sql(clock.instant()))
                .param("by", by.value())
                .update();
        var past = new Past(card.id);
        int living = 0;
        for (var it : taken.entrySet()) {
            var history = it.getValue().stream().filter(Arriving.Row::history).toList();
            living += it.getValue().size() - history.size();
            for (var row : history) past.add(it.getKey(), row.said());
        }
        each(archive, (table, row) -> {
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
        private int all;

        Past(PartyId organisation) {
            this.organisation = organisation;
        }

        void add(String of, JsonNode row) {
            if (!of.equals(table) || rows.size() == AT_ONCE) flush();
            table = of;
            rows.add(row.toString());
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
        }
    }

    private boolean exists(PartyId id) {
        return db.sql("select exists (select from people.party where id = :id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    private static Read card(ImportSource archive) {
        var said = json(archive, OrganisationFile.CARD);
        if (!text(said, "format").equals(Card.FORMAT)) throw new NotOurs();
        var id = Ids.read(text(said, "id")).orElseThrow(NotOurs::new);
        var name = text(said, "name").strip();
        if (name.isEmpty() || name.length() > 160) throw new NotOurs();
        var commune = text(said, "communeName");
        var code = text(said, "communeCode");
        return new Read(
                new PartyId(id),
                new Organisation.Draft(
                        name,
                        trade(text(said, "trade")),
                        number(text(said, "siret"), text(said, "rna")),
                        new Commune(
                                code.matches("[0-9][0-9AB][0-9]{3}") ? code : null,
                                commune.substring(0, Math.min(120, commune.length())))),
                cut(text(said, "from") + " " + text(said, "site")),
                cut(text(said, "at")));
    }

    private static String cut(String text) {
        return text.strip().substring(0, Math.min(200, text.strip().length()));
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

    private static String text(JsonNode said, String field) {
        var value = said.path(field);
        return value.isString() ? Storable.kept(value.stringValue()) : "";
    }

    private static Optional<ImportSource.Entry> entry(ImportSource archive, String name) {
        return archive.entries().stream().filter(it -> it.name().equals(name)).findFirst();
    }

    private static JsonNode json(ImportSource archive, String name) {
        var file = entry(archive, name).orElseThrow(NotOurs::new);
        return JSON.readTree(file.bytes());
    }

    /** The rows that rooms take up again. */
    private Map<String, List<Arriving.Row>> taken(ImportSource archive) {
        var wanted = new HashSet<String>();
        rooms.forEach(it -> wanted.addAll(it.takes()));
        var taken = new TreeMap<String, List<Arriving.Row>>();
        int[] left = {MOST_TAKEN};
        each(archive, (table, row) -> {
            if (!wanted.contains(table)) return;
            if (--left[0] < 0) throw new NotOurs();
            taken.computeIfAbsent(table, none -> new ArrayList<>()).add(new Arriving.Row(row));
        });
        return taken;
    }

    private interface Rows {
        void take(String table, JsonNode row);
    }

    /** Those of rooms; people are invited anew, and the organisation itself is on its card. What was history there is history here. */
    private static void each(ImportSource archive, Rows to) {
        int[] left = {MOST_ROWS};
        for (var it : json(archive, OrganisationFile.SCHEMA).path("tables")) {
            var name = text(it, "table");
            if (!TABLE.matcher(name).matches()) throw new NotOurs();
            boolean past = name.equals("people.past_row");
            if (name.startsWith("people.") && !past) continue;
            var file = entry(archive, name.replace('.', '/') + OrganisationFile.ROWS);
            if (file.isEmpty()) continue;
            rows(file.get(), left, row -> {
                if (!past) to.take(name, row);
                else if (TABLE.matcher(text(row, "told")).matches()) to.take(text(row, "told"), row.path("said"));
            });
        }
    }

    private static void rows(ImportSource.Entry file, int[] left, Consumer<JsonNode> to) {
        try (var lines = new BufferedReader(new InputStreamReader(file.content().open(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (--left[0] < 0 || line.length() > LONGEST_ROW) throw new NotOurs();
                var said = JSON.readTree(line);
                if (!said.isObject() || Storable.fault(said).isPresent()) throw new NotOurs();
                to.accept(said);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
