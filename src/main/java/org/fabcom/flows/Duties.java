package org.fabcom.flows;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.kernel.Visitor;
import org.fabcom.kernel.counts.AskedOnce;
import org.fabcom.kernel.counts.Existence;
import org.fabcom.kernel.counts.Existences;
import org.fabcom.people.Seats;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Repository;

/**
 * Who does what at which site. Referents and managers of the organisation may do all at its sites; everybody else what they were
 * given there, and it goes with their seat. Thread-safe.
 */
@Repository
public class Duties implements Existence {

    /** A duty that somebody holds now. */
    public record Held(UUID id, UUID site, PartyId person, Duty duty) {}

    /** A duty that bears its end: who holds it, and until when. */
    public record Lent(PartyId person, Instant until) {}

    private final Sql db;
    private final Seats seats;
    private final Sites sites;

    Duties(Sql db, Seats seats, Sites sites) {
        this.db = db;
        this.seats = seats;
        this.sites = sites;
    }

    boolean may(PartyId person, UUID site, Duty duty) {
        return held(person, site).contains(duty)
                || sites.find(site).filter(it -> keeps(person, it.owner())).isPresent();
    }

    /** The same for whoever is in front of the page, with the rights that are awake there. */
    public boolean may(Visitor me, Site site, Duty duty) {
        return me.signedIn()
                && (me.sits(site.owner(), Seat.REFERENT)
                        || held(me.party(), site.id()).contains(duty));
    }

    /** All that they may do there. */
    public Set<Duty> of(Visitor me, Site site) {
        if (!me.signedIn()) return Set.of();
        return me.sits(site.owner(), Seat.REFERENT) ? EnumSet.allOf(Duty.class) : held(me.party(), site.id());
    }

    /** The site with all that they may do there, asked at once; empty if there is no such site. */
    public Optional<Sites.Standing> standing(Visitor me, UUID site) {
        if (!me.signedIn()) return sites.find(site).map(it -> new Sites.Standing(it, Set.of()));
        return sites.standing(site, me.party())
                .map(it -> me.sits(it.site().owner(), Seat.REFERENT)
                        ? new Sites.Standing(it.site(), EnumSet.allOf(Duty.class))
                        : it);
    }

    /** The open sites of an organisation at which the visitor may do this. */
    public List<Site> sites(Visitor me, PartyId owner, Duty duty) {
        return sites(me, List.of(owner), duty);
    }

    /** The same of several, one after the other. */
    public List<Site> sites(Visitor me, Collection<PartyId> owners, Duty duty) {
        if (!me.signedIn()) return List.of();
        var given = owners.stream().allMatch(it -> me.sits(it, Seat.REFERENT)) ? List.of() : organisations(me.party());
        return sites
                .of(owners.stream()
                        .filter(it -> me.sits(it, Seat.REFERENT) || given.contains(it))
                        .toList())
                .stream()
                .filter(it -> may(me, it, duty))
                .toList();
    }

    /** The open sites of all organisations at which the visitor may do this. */
    public List<UUID> sites(Visitor me, Duty duty) {
        var owners = new HashSet<>(organisations(me.party()));
        me.seats().forEach((owner, seat) -> {
            if (seat.atLeast(Seat.REFERENT)) owners.add(owner);
        });
        return sites(me, owners, duty).stream().map(Site::id).toList();
    }

    /** Organisations at whose sites the person holds a duty. */
    public List<PartyId> organisations(PartyId person) {
        return houses(person).stream().map(House::owner).toList();
    }

    /** @param until the last end that one of the duties there bears; null where none does */
    private record House(PartyId owner, @Nullable Instant until) {}

    private List<House> houses(PartyId person) {
        return theirs(person).houses();
    }

    /** What a person was given to do: by site, and at whose open ones. */
    private record Theirs(Map<UUID, Set<Duty>> sites, List<House> houses) {}

    @Override
    public String exists() {
        return "select from flows.duty where person = any (:parties)";
    }

    private Theirs theirs(PartyId person) {
        if (Existences.none(Duties.class, person)) return new Theirs(Map.of(), List.of());
        return AskedOnce.of(List.of("flows.duties", person), () -> {
            var theirs = new Theirs(new HashMap<>(), new ArrayList<>());
            db.sql("""
                        select d.site, d.duty, s.owner, s.closed_at is null as open,
                            max(d.ended_at) filter (where s.closed_at is null) over (partition by s.owner) as until
                        from flows.duty d join flows.site s on s.id = d.site
                        where d.person = :person and (d.ended_at is null or d.ended_at > :now) order by until, s.owner
                        """).param("person", person.value()).query(row -> {
                theirs.sites()
                        .computeIfAbsent(Rows.id(row, "site"), it -> EnumSet.noneOf(Duty.class))
                        .add(Duty.valueOf(row.getString("duty")));
                var house = new House(Rows.party(row, "owner"), Times.readIfAny(row, "until"));
                if (row.getBoolean("open") && !theirs.houses().contains(house))
                    theirs.houses().add(house);
            });
            return theirs;
        });
    }

    /** Who holds one at the sites of an organisation. */
    public List<Held> at(PartyId owner) {
        return db.sql("""
                select d.id, d.site, d.person, d.duty from flows.duty d join flows.site s on s.id = d.site
                where s.owner = :owner and d.ended_at is null order by d.granted_at, d.id
                """).param("owner", owner.value()).list(Duties::read);
    }

    /** Again does nothing. */
    public void grant(UUID site, PartyId person, Duty duty, PartyId by) {
        db.sql("""
                insert into flows.duty (id, site, person, duty, granted_by, granted_at)
                values (:id, :site, :person, :duty, :by, :now)
                on conflict (person, site, duty) where ended_at is null do nothing
                """)
                .param("id", Ids.next())
                .param("site", site)
                .param("person", person.value())
                .param("duty", duty.name())
                .param("by", by.value())
                .update();
    }

    /**
     * What changes nothing, until a moment and without a seat. Runs in the caller's transaction.
     *
     * @param id of the row: of one number twice is once
     * @return who holds it by this number: somebody else, if they were faster
     */
    public PartyId lend(UUID id, UUID site, PartyId person, Instant until, PartyId by) {
        db.sql("""
                insert into flows.duty (id, site, person, duty, granted_by, granted_at, ended_by, ended_at)
                values (:id, :site, :person, 'AUDITOR', :by, :now, :by, :until) on conflict (id) do nothing
                """)
                .param("id", id)
                .param("site", site)
                .param("person", person.value())
                .param("by", by.value())
                .param("until", until)
                .update();
        return db.sql("select person from flows.duty where id = :id")
                .param("id", id)
                .single((row, n) -> Rows.party(row, "person"));
    }

    /** Who reads at the sites of an organisation for some days. */
    public List<Lent> lent(PartyId owner) {
        return db.sql("""
                select d.person, max(d.ended_at) as until from flows.duty d join flows.site s on s.id = d.site
                where s.owner = :owner and d.ended_at > :now group by d.person order by until, d.person
                """)
                .param("owner", owner.value())
                .list((row, n) -> new Lent(Rows.party(row, "person"), Times.read(row, "until")));
    }

    /** To whom rows of these numbers were lent, the longest last. */
    public List<Lent> lent(List<UUID> numbers) {
        return db.sql(
                        "select person, ended_at from flows.duty where id = any (:ids) and ended_at is not null order by ended_at")
                .param("ids", numbers.toArray(UUID[]::new))
                .list((row, n) -> new Lent(Rows.party(row, "person"), Times.read(row, "ended_at")));
    }

    /** The houses at whose sites somebody reads for some days, and until when. */
    public Map<PartyId, Instant> lentTo(PartyId person) {
        var houses = new LinkedHashMap<PartyId, Instant>();
        for (var it : houses(person)) if (it.until() != null) houses.put(it.owner(), it.until());
        return houses;
    }

    /** They read no longer. */
    public void takeBack(PartyId owner, PartyId person, PartyId by) {
        db.sql("""
                update flows.duty d set ended_by = :by, ended_at = :now from flows.site s
                where s.id = d.site and s.owner = :owner and d.person = :person and d.ended_at > :now
                """)
                .param("owner", owner.value(), "person", person.value(), "by", by.value())
                .update();
    }

    public void end(UUID site, PartyId person, Duty duty, PartyId by) {
        db.sql("""
                update flows.duty set ended_by = :by, ended_at = :now
                where site = :site and person = :person and duty = :duty and ended_at is null
                """)
                .param("site", site, "person", person.value(), "duty", duty.name(), "by", by.value())
                .update();
    }

    @EventListener
    void lost(Seats.Lost it) {
        db.sql("""
                update flows.duty d set ended_by = :by, ended_at = :now from flows.site s
                where s.id = d.site and s.owner = :owner and d.person = :person and (d.ended_at is null or d.ended_at > :now)
                """)
                .param(
                        "owner",
                        it.organisation().value(),
                        "person",
                        it.person().value(),
                        "by",
                        it.by().value())
                .update();
    }

    private boolean keeps(PartyId person, PartyId owner) {
        var seat = seats.of(person).get(owner);
        return seat != null && seat.atLeast(Seat.REFERENT);
    }

    private Set<Duty> held(PartyId person, UUID site) {
        return theirs(person).sites().getOrDefault(site, Set.of());
    }

    private static Held read(ResultSet row, int n) throws SQLException {
        return new Held(
                Rows.id(row, "id"),
                Rows.id(row, "site"),
                Rows.party(row, "person"),
                Duty.valueOf(row.getString("duty")));
    }
}
