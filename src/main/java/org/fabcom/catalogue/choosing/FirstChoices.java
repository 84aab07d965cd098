package org.fabcom.catalogue.choosing;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.catalogue.Sheet;
import org.fabcom.catalogue.choosing.Choice.Taker;
import org.fabcom.kernel.Caches;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The choices: those FabCom is born with, and above them what an editor chose last. None is overwritten. They are read for
 * each sheet, so a copy stays for half a minute; changed here at once. Thread-safe.
 */
@Repository
public class FirstChoices implements Caches.Cache {

    private static final Duration KEPT = Duration.ofSeconds(30);

    private static final List<String> EVERYBODY = List.of("association", "shop");

    private final Map<String, Choice> starter = StarterChoices.read();
    private final Sql db;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile @Nullable Copy copy;

    private record Copy(Map<String, Choice> all, Instant until) {}

    FirstChoices(Sql db, TransactionTemplate transaction, Clock clock) {
        this.db = db;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** By use. */
    public Map<String, Choice> all() {
        var known = copy;
        if (known != null && known.until().isAfter(clock.instant())) return known.all();
        var now = latest();
        copy = new Copy(now, clock.instant().plus(KEPT));
        return now;
    }

    @Override
    public void clear() {
        copy = null;
    }

    private Map<String, Choice> latest() {
        var all = new LinkedHashMap<>(starter);
        db.sql("""
                select * from (select distinct on (c.use) c.use, c.software, c.open_url, c.host, c.reason, c.decided_at,
                    c.given_back, p.name from catalogue.choice c left join people.party_card p on p.id = c.decided_by
                    order by c.use, c.decided_at desc, c.id desc) latest
                where not given_back
                """).list(FirstChoices::read).forEach(it -> all.put(it.use(), it));
        return Collections.unmodifiableMap(all);
    }

    /** The choice for this service among all: its own, else the one of the first of its needs that has one. */
    public static Optional<Choice> of(Sheet service, Map<String, Choice> all) {
        var own = all.get(service.slug());
        if (own != null) return Optional.of(own);
        return service.needs().stream()
                .limit(1)
                .map(all::get)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** The addresses of all commons that are chosen somewhere. */
    public static Collection<String> software(Map<String, Choice> all) {
        return software(all.values());
    }

    public static Collection<String> software(Collection<Choice> some) {
        return some.stream()
                .flatMap(FirstChoices::withOthers)
                .map(Choice::software)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static Stream<Choice> withOthers(Choice it) {
        var other = it.otherwise();
        return other == null ? Stream.of(it) : Stream.concat(Stream.of(it), withOthers(other));
    }

    /** False if somebody decided after {@code seen}, which is null if nobody ever did. */
    boolean decide(Choice it, @Nullable UUID seen, PartyId by) {
        return write(it, seen, by, false);
    }

    /** The choice of the start holds again; false as above, or if there is none. */
    boolean giveBack(String use, @Nullable UUID seen, PartyId by) {
        var it = starter.get(use);
        return it != null && write(it, seen, by, true);
    }

    /** The last decision about each use, given back or not. */
    Map<String, UUID> last() {
        return db.sql("select distinct on (use) use, id from catalogue.choice order by use, decided_at desc, id desc")
                .map(row -> row.getString("use"), row -> Rows.id(row, "id"));
    }

    boolean starts(String use) {
        return starter.containsKey(use);
    }

    boolean isStarter(Choice it) {
        return it.equals(starter.get(it.use()));
    }

    private boolean write(Choice it, @Nullable UUID seen, PartyId by, boolean givenBack) {
        boolean written = Boolean.TRUE.equals(transaction.execute(status -> {
            db.sql("select pg_advisory_xact_lock(hashtextextended('catalogue.choice ' || :use, 0))")
                    .param("use", it.use())
                    .single((row, n) -> 0);
            if (!Objects.equals(last().get(it.use()), seen)) return false;
            insert(it, by, givenBack);
            return true;
        }));
        if (written) clear();
        return written;
    }

    private void insert(Choice it, PartyId by, boolean givenBack) {
        db.sql("""
                insert into catalogue.choice (id, use, software, open_url, host, reason, decided_by, decided_at, given_back)
                values (:id, :use, :software, :open, :host, :reason, :by, :now, :back)
                """)
                .param("id", Ids.next())
                .param("use", it.use())
                .param("software", it.software())
                .param("open", it.open())
                .param("host", it.host())
                .param("reason", it.reason("fr"))
                .param("by", by.value())
                .param("back", givenBack)
                .update();
    }

    private static Choice read(ResultSet row, int n) throws SQLException {
        var host = row.getString("host");
        var open = row.getString("open_url");
        return new Choice(
                row.getString("use"),
                row.getString("software"),
                open,
                host,
                Map.of("fr", row.getString("reason")),
                open.isEmpty() && !host.isEmpty() ? List.of(new Taker(host, EVERYBODY, null)) : List.of(),
                author(row.getString("name")),
                Times.read(row, "decided_at").atZone(Days.ZONE).toLocalDate(),
                null);
    }

    private static String author(@Nullable String name) {
        return name == null ? "" : name;
    }
}
