package org.fabcom.cases;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.counts.AskedOnce;
import org.fabcom.people.Organisations;
import org.fabcom.people.contacts.Phone;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The cases: found, opened, moved by decisions. A decision, its line in the journal and its event are one transaction. */
@Repository
public class Cases {

    private final Sql db;
    private final CaseJournal journal;
    private final Organisations organisations;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Cases(Sql db, CaseJournal journal, Organisations organisations, Clock clock, ApplicationEventPublisher events) {
        this.organisations = organisations;
        this.db = db;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
    }

    public Optional<Case> find(CaseId id) {
        return db.sql(CaseRows.SELECT + " where id = :id")
                .param("id", id.value())
                .optional(CaseRows::read);
    }

    /** Those that were merged into it, and into these; the first asked comes first. */
    public List<Case> joined(CaseId id) {
        return db.sql(CaseRows.SELECT + """
                 where id in (with recursive j (id) as (select id from cases.case_file where merged_into = :id
                    union select c.id from cases.case_file c join j on c.merged_into = j.id) select id from j)
                order by opened_at, id
                """).param("id", id.value()).list(CaseRows::read);
    }

    /** Those of them that exist, in the order asked for. */
    public List<Case> find(List<CaseId> ids) {
        var found = db
                .sql(CaseRows.SELECT + " where id = any (:ids)")
                .param("ids", ids.stream().map(CaseId::value).toArray(UUID[]::new))
                .list(CaseRows::read)
                .stream()
                .collect(Collectors.toMap(Case::id, it -> it));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** The organisations that these are of, by name. */
    public Map<CaseId, String> names(Collection<CaseId> ids) {
        if (ids.isEmpty()) return Map.of();
        return db
                .sql("select f.id, p.name from cases.case_file f join people.party_card p on p.id = f.organisation"
                        + " where " + Rows.among("f.id", "ids"))
                .param("ids", ids.stream().map(CaseId::value).toArray(UUID[]::new))
                .list((row, n) -> Map.entry(new CaseId(Rows.id(row, "id")), row.getString("name")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whose they are, and who accompanies them. */
    public static List<PartyId> parties(Collection<Case> cases) {
        var all = new ArrayList<PartyId>();
        for (var it : cases) {
            all.add(it.organisation());
            if (it.mediator() instanceof PartyId mediator) all.add(mediator);
        }
        return all;
    }

    /** The cases of an organisation, the newest first, merged ones left out. */
    public List<Case> of(PartyId organisation) {
        return of(List.of(organisation));
    }

    /** Those that somebody asked for themselves and that are not over. */
    public List<Case> asked(PartyId person) {
        return db
                .sql(
                        CaseRows.SELECT
                                + " where opened_by = :person and channel = 'SITE' and merged_into is null order by opened_at, id")
                .param("person", person.value())
                .list(CaseRows::read)
                .stream()
                .filter(it -> !it.state().ended())
                .toList();
    }

    /** The same of several, one after the other. */
    public List<Case> of(Collection<PartyId> organisations) {
        return AskedOnce.each("cases.of", organisations, this::ofEach).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    private Map<PartyId, List<Case>> ofEach(List<PartyId> organisations) {
        return db
                .sql(CaseRows.SELECT.replace("select ", "select whose, ") + """
                        join (select whose, people.same_as(array[whose]) as same from unnest(:organisations::uuid[]) whose
                            offset 0) asked on organisation = any (same)
                        where merged_into is null order by opened_at desc, id desc
                        """)
                .param("organisations", Rows.ids(organisations))
                .list((row, n) -> Map.entry(Rows.party(row, "whose"), CaseRows.read(row, n)))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** A request for help becomes a case; whom to call is a number that can be read, an address or words. {@code diagnosis}: the kept sheet of the same organisation, if there is one. */
    @Transactional
    public Case open(CaseRequest request, @Nullable UUID diagnosis) {
        if (Phone.broken(request.contactPhone())) throw new IllegalArgumentException("contactPhone");
        var opened = Case.opened(new CaseId(Ids.next()), request, diagnosis);
        CaseRows.insert(db, opened);
        journal.add(opened.id(), CaseAct.OPENED, request.openedBy(), "", "NEW", "", null, "");
        heard(opened.id(), request.openedAt());
        events.publishEvent(
                new CaseNews.Opened(opened.id(), request.organisation(), request.openedBy(), request.openedAt()));
        return opened;
    }

    /**
     * Takes a decision on the case as it stands now; one at a time, the others wait.
     *
     * @param version what the person had before their eyes; if it has moved on since, they get {@link Decision.TooLate}
     */
    @Transactional
    public Decision decide(CaseId id, int version, PartyId by, Function<Case, Decision> decision) {
        var now = locked(id);
        if (now.version() != version) return new Decision.TooLate(journal.last(id));
        return apply(now, by, decision);
    }

    /** The same for what does not depend on what a person saw. */
    @Transactional
    public Decision decide(CaseId id, PartyId by, Function<Case, Decision> decision) {
        return apply(locked(id), by, decision);
    }

    /** Merges a case into another one of the same organisation; both stay locked meanwhile, in the order of their ids. */
    @Transactional
    public Decision merge(CaseId id, int version, CaseId kept, PartyId by) {
        if (id.value().compareTo(kept.value()) > 0) locked(kept);
        var now = locked(id);
        if (now.version() != version) return new Decision.TooLate(journal.last(id));
        var other = locked(kept);
        boolean same = organisations.sameAs(now.organisation()).contains(other.organisation());
        return apply(now, by, it -> it.merge(other, same, by));
    }

    /** Until the transaction ends nobody else asks for help for this organisation. */
    public void asking(PartyId organisation) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:organisation, 17))")
                .param("organisation", "asking " + organisation)
                .single((row, n) -> true);
    }

    /** Until the transaction ends the case neither ends nor merges; others may hold it too. */
    public void hold(CaseId id) {
        held("select id from cases.case_file where id = :id for share", id);
    }

    /** The same, and nobody else holds it meanwhile. */
    public void holdAlone(CaseId id) {
        held("select id from cases.case_file where id = :id for update", id);
    }

    private void held(String sql, CaseId id) {
        db.sql(sql).param("id", id.value()).single((row, n) -> true);
    }

    /** Something was heard of this case, whatever it is and in whichever room. */
    @Transactional
    public void heard(CaseId id, Instant at) {
        db.sql("""
                insert into cases.case_news (case_file, at) values (:id, :at)
                on conflict (case_file) do update set at = greatest(case_news.at, excluded.at)
                """).param("id", id.value(), "at", at).update();
    }

    private Case locked(CaseId id) {
        return db.sql(CaseRows.SELECT + " where id = :id for update")
                .param("id", id.value())
                .single(CaseRows::read);
    }

    private Decision apply(Case now, PartyId by, Function<Case, Decision> decision) {
        var decided = decision.apply(now);
        if (!(decided instanceof Decision.Done done)) return decided;
        var next = done.next().saved();
        CaseRows.update(db, next);
        journal.add(
                next.id(),
                done.act(),
                by,
                now.state().name(),
                next.state().name(),
                done.note(),
                done.about(),
                done.detail());
        heard(next.id(), clock.instant());
        if (done.event() != null) events.publishEvent(done.event());
        return new Decision.Done(next, done.act(), done.note(), done.about(), done.detail(), done.event());
    }
}
