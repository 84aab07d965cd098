package org.fabcom.governance.proposals;

import module java.base;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.proposals.Amendment.State;
import org.fabcom.governance.proposals.ProposalNotices.AmendmentNews;
import org.fabcom.governance.proposals.ProposalQueues.Vote;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.problem.Problem;
import org.fabcom.web.texts.ArticleChange;
import org.fabcom.web.texts.ArticleChange.Merged;
import org.fabcom.web.texts.Articles;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Other wordings: written, put in order, taken in exactly as they were written, or not (G3). Thread-safe. */
@Repository
public class Amendments {

    private static final String SELECT = """
            select a.*, coalesce(p.name, '') as name, coalesce(d.name, '') as decided_name, coalesce(w.name, '') as rewritten_name
            from governance.amendment a left join people.party_card p on p.id = a.said_by
            left join people.party_card d on d.id = a.decided_by left join people.party_card w on w.id = a.rewritten_by
            """;

    /** So many of one person wait at a time, on one proposal. */
    static final int MOST_OPEN = 20;

    private final Sql db;
    private final Proposals proposals;
    private final ProposalQueues queues;
    private final Bodies bodies;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Amendments(
            Sql db,
            Proposals proposals,
            ProposalQueues queues,
            Bodies bodies,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.proposals = proposals;
        this.queues = queues;
        this.bodies = bodies;
        this.events = events;
        this.clock = clock;
    }

    /** In the order in which they were written. */
    public List<Amendment> of(UUID proposal) {
        return db.sql(SELECT + "where a.proposal = :proposal order by a.said_at, a.id")
                .param("proposal", proposal)
                .list(Amendment::read);
    }

    int waiting(UUID proposal) {
        return (int)
                of(proposal).stream().filter(it -> it.state() == State.OPEN).count();
    }

    @Transactional
    public Optional<ProposalRefusal> write(UUID proposal, int base, ArticleChange change, String reason, Visitor me) {
        var it = proposals.locked(proposal, me);
        if (it.state() != Proposal.State.AMENDABLE) return Optional.of(ProposalRefusal.NOT_NOW);
        if (base != it.current()) return Optional.of(ProposalRefusal.REWRITE_FIRST);
        if (reason.length() > Lengths.REASON) return Optional.of(ProposalRefusal.WORDS_TOO_LONG);
        var mine = of(proposal).stream()
                .filter(one -> one.state() == State.OPEN && one.by().equals(me.party()))
                .toList();
        if (mine.stream().anyMatch(one -> one.says(base, change, reason, me.party()))) return Optional.empty();
        if (mine.size() >= MOST_OPEN) return Optional.of(ProposalRefusal.TOO_MANY);
        var refused = refused(it, base, change);
        if (refused.isPresent()) return refused;
        var id = Ids.next();
        db.sql("""
                insert into governance.amendment (id, proposal, base, kind, article, words, reason, said_by, said_at)
                values (:id, :proposal, :base, :kind, :article, :words, :reason, :by, :now)
                """)
                .param("id", id)
                .param("proposal", proposal)
                .param("base", base)
                .param("kind", change.kind().name())
                .param("article", change.article())
                .param("words", change.words())
                .param("reason", reason)
                .param("by", me.party().value())
                .update();
        proposals.touch(proposal);
        news(ProposalNotices.AMENDED, proposal, id, it.author(), me.party());
        return Optional.empty();
    }

    /** Against the text that holds: by whoever wrote it, or whoever answers for the proposal, and then the first words stay. */
    @Transactional
    public Optional<ProposalRefusal> rewrite(UUID proposal, UUID id, String words, Visitor me) {
        var it = proposals.locked(proposal, me);
        var amendment = find(proposal, id);
        var barred = barred(it, amendment, amendment.by().equals(me.party()) || decides(it, me));
        if (barred.isPresent()) return barred;
        var kind = amendment.change().kind();
        if (words.isEmpty() != (kind == ArticleChange.Kind.REMOVE)) return Optional.of(ProposalRefusal.WORDS_NEEDED);
        var change = new ArticleChange(kind, amendment.change().article(), words);
        var refused = refused(it, it.current(), change);
        if (refused.isPresent()) return refused;
        db.sql("""
                update governance.amendment set base = :base, words = :words,
                    first_words = case when :own then null when words = :words then first_words else coalesce(first_words, words) end,
                    rewritten_by = case when :own then null when words = :words then rewritten_by else :by end
                where id = :id
                """)
                .param("base", it.current(), "words", words)
                .param("own", amendment.by().equals(me.party()))
                .param("by", me.party().value(), "id", id)
                .update();
        news(ProposalNotices.REWORDED, proposal, id, amendment.by(), me.party());
        return Optional.empty();
    }

    /** This one first among those on its article; the others follow as they were written. */
    @Transactional
    public Optional<ProposalRefusal> first(UUID proposal, UUID id, Visitor me) {
        var it = proposals.locked(proposal, me);
        var amendment = find(proposal, id);
        if (!decides(it, me)) return Optional.of(ProposalRefusal.NOT_YOURS);
        if (!amendment.open(it)) return Optional.of(ProposalRefusal.NOT_NOW);
        db.sql("""
                with turn as (select id, row_number() over (order by id = :id desc, said_at, id) as place
                    from governance.amendment where proposal = :proposal and article = :article and state = 'OPEN')
                update governance.amendment a set place = turn.place from turn where turn.id = a.id
                """)
                .param(
                        "id",
                        id,
                        "proposal",
                        proposal,
                        "article",
                        amendment.change().article())
                .update();
        return Optional.empty();
    }

    /** Makes the text that takes it in. Two on one article: only the one whose turn it is. */
    @Transactional
    public Optional<ProposalRefusal> accept(UUID proposal, UUID id, Visitor me) {
        var it = proposals.locked(proposal, me);
        var amendment = find(proposal, id);
        var barred = barred(it, amendment, decides(it, me));
        if (barred.isPresent()) return barred;
        var turn = outOfTurn(proposal, id);
        return turn.isPresent() ? turn : take(it, amendment, "", me.party());
    }

    private Optional<ProposalRefusal> take(Proposal it, Amendment amendment, String answer, PartyId by) {
        if (it.current() >= Proposals.MOST_TEXTS) return Optional.of(ProposalRefusal.TOO_MANY);
        return switch (merged(it, amendment.base(), amendment.change())) {
            case Merged.Done(var text) -> {
                int made = proposals.rewrite(it, text, "", by);
                decide(amendment, State.ACCEPTED, answer, made, by);
                proposals.note(it.id(), ProposalEvent.Kind.AMENDED, made, amendment.writers(), by);
                yield Optional.empty();
            }
            case Merged.Moved() -> Optional.of(ProposalRefusal.REWRITE_FIRST);
            case Merged.Gone() -> Optional.of(ProposalRefusal.ARTICLE_GONE);
            case Merged.TooMuch() -> Optional.of(ProposalRefusal.TOO_LONG);
        };
    }

    @Transactional
    public Optional<ProposalRefusal> reject(UUID proposal, UUID id, String answer, Visitor me) {
        var it = proposals.locked(proposal, me);
        var amendment = find(proposal, id);
        var barred = barred(it, amendment, decides(it, me));
        if (barred.isPresent()) return barred;
        if (answer.length() > Lengths.REASON) return Optional.of(ProposalRefusal.WORDS_TOO_LONG);
        if (answer.isEmpty()) return Optional.of(ProposalRefusal.REASON_NEEDED);
        decide(amendment, State.REJECTED, answer, null, me.party());
        return Optional.empty();
    }

    @Transactional
    public Optional<ProposalRefusal> withdraw(UUID proposal, UUID id, Visitor me) {
        var it = proposals.locked(proposal, me);
        var amendment = find(proposal, id);
        var barred = barred(it, amendment, amendment.by().equals(me.party()));
        if (barred.isPresent()) return barred;
        decide(amendment, State.WITHDRAWN, "", null, me.party());
        return Optional.empty();
    }

    /** Until a vote on one of them is counted the text stays as it is. */
    boolean voting(Proposal it) {
        return it.state() == Proposal.State.AMENDABLE
                && queues.votesOnAmendments(it).values().stream().anyMatch(Vote::running);
    }

    /** What it would make of the text, with the proposal held until the transaction ends; empty: no vote now, or not its turn. */
    @Transactional
    public Optional<Articles> votable(UUID proposal, UUID id) {
        var it = proposals.locked(proposal).orElseThrow();
        var amendment = find(proposal, id);
        return barred(it, amendment, true).isEmpty()
                        && amendment.turn(of(proposal)).isEmpty()
                        && it.current() < Proposals.MOST_TEXTS
                        && merged(it, amendment.base(), amendment.change()) instanceof Merged.Done(var text)
                ? Optional.of(text)
                : Optional.empty();
    }

    /** Why another one on its article comes first; empty: it is its turn. */
    public Optional<ProposalRefusal> outOfTurn(UUID proposal, UUID id) {
        return find(proposal, id).turn(of(proposal));
    }

    /** What a vote said of it; false: it was settled otherwise meanwhile, or its article is gone. */
    @Transactional
    public boolean voted(UUID proposal, UUID id, boolean adopted, String told, PartyId by) {
        var it = proposals.locked(proposal).orElseThrow();
        var amendment = find(proposal, id);
        if (!amendment.open(it)) return false;
        if (adopted) return take(it, amendment, told, by).isEmpty();
        decide(amendment, State.REJECTED, told, null, by);
        return true;
    }

    /** All that wait, at the freezing; in the caller's transaction. */
    void drop(UUID proposal, String reason, PartyId by) {
        for (var it : of(proposal)) if (it.state() == State.OPEN) decide(it, State.DROPPED, reason, null, by);
    }

    /** What it would make of the text that holds. */
    private Merged merged(Proposal it, int base, ArticleChange change) {
        var written = proposals.text(it.id(), base).articles();
        var now = base == it.current()
                ? written
                : proposals.text(it.id(), it.current()).articles();
        return change.into(written, now, proposals.newestKey(it.id()));
    }

    private Optional<ProposalRefusal> refused(Proposal it, int base, ArticleChange change) {
        if (change.words().length() > Lengths.WORDING) return Optional.of(ProposalRefusal.WORDS_TOO_LONG);
        return switch (merged(it, base, change)) {
            case Merged.Done(var text) ->
                text.text().equals(proposals.text(it.id(), it.current()).text())
                        ? Optional.of(ProposalRefusal.SAME_TEXT)
                        : Optional.empty();
            case Merged.Moved() -> Optional.of(ProposalRefusal.REWRITE_FIRST);
            case Merged.Gone() -> Optional.of(ProposalRefusal.ARTICLE_GONE);
            case Merged.TooMuch() -> Optional.of(ProposalRefusal.TOO_LONG);
        };
    }

    private boolean decides(Proposal it, Visitor me) {
        return it.author().equals(me.party())
                || bodies.mayManage(me, bodies.find(it.body()).orElseThrow());
    }

    private Optional<ProposalRefusal> barred(Proposal it, Amendment amendment, boolean may) {
        if (!may) return Optional.of(ProposalRefusal.NOT_YOURS);
        if (!amendment.open(it)) return Optional.of(ProposalRefusal.NOT_NOW);
        return voting(it) ? Optional.of(ProposalRefusal.VOTE_RUNS) : Optional.empty();
    }

    public Amendment find(UUID proposal, UUID id) {
        return of(proposal).stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    private void decide(Amendment it, State state, String answer, @Nullable Integer made, PartyId by) {
        db.sql("""
                update governance.amendment set state = :state, answer = :answer, made = :made, decided_by = :by,
                    decided_at = :now where id = :id
                """)
                .param("state", state.name())
                .param("answer", answer)
                .param("made", made, java.sql.Types.INTEGER)
                .param("by", by.value())
                .param("id", it.id())
                .update();
        var kind = state == State.ACCEPTED ? ProposalNotices.TAKEN : ProposalNotices.TURNED_DOWN;
        news(kind, it.proposal(), it.id(), it.by(), by);
    }

    private void news(String kind, UUID proposal, UUID id, PartyId to, PartyId by) {
        if (!to.equals(by)) events.publishEvent(new AmendmentNews(kind, proposal, id, to, clock.instant()));
    }
}
