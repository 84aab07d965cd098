package org.fabcom.governance.proposals;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.Electors;
import org.fabcom.governance.decisions.RuleChange;
import org.fabcom.governance.proposals.Proposal.State;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.texts.Articles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Proposals, their texts and what happened to them, as rows; who may and what follows is asked before. */
@Repository
public class Proposals {

    static final String SELECT = """
            select q.*, coalesce(p.name, '') as author_name from governance.proposal q
            left join people.party_card p on p.id = q.author
            """;

    /** So many texts of one proposal at most. */
    static final int MOST_TEXTS = 200;

    private final Sql db;
    private final Bodies bodies;
    private final Electors electors;
    private final Clock clock;

    Proposals(Sql db, Bodies bodies, Electors electors, Clock clock) {
        this.db = db;
        this.bodies = bodies;
        this.electors = electors;
        this.clock = clock;
    }

    public Optional<Proposal> find(UUID id) {
        return db.sql(SELECT + "where q.id = :id").param("id", id).optional(Proposals::read);
    }

    /** The same, and nobody else changes it before the transaction ends. */
    Optional<Proposal> locked(UUID id) {
        return db.sql(SELECT + "where q.id = :id for no key update of q")
                .param("id", id)
                .optional(Proposals::read);
    }

    /** The same for whoever acts on it: suspended in the register they read, and do nothing (E3). */
    Proposal locked(UUID id, Visitor me) {
        var it = locked(id).orElseThrow();
        electors.heard(bodies.find(it.body()).orElseThrow(), me.party());
        return it;
    }

    Optional<UUID> of(UUID ballot) {
        return db.sql("select id from governance.proposal where ballot = :ballot")
                .param("ballot", ballot)
                .optional(UUID.class);
    }

    /** The ballot it was put to last. */
    Optional<UUID> lastBallot(Proposal it) {
        return db.sql("select id from governance.ballot where body = :body and path = :path"
                        + " order by announced_at desc, id desc limit 1")
                .param("body", it.body(), "path", it.url())
                .optional(UUID.class);
    }

    UUID add(UUID body, Proposal.Said said, Articles text, PartyId by) {
        var id = Ids.next();
        fill(db.sql("""
                insert into governance.proposal (id, body, author, title, title_folded, driver, nothing, state, statutory, change_key,
                    change_value, more_changes, effect, review, replaces, options, made_at, touched_at)
                values (:id, :body, :by, :title, :folded, :driver, :nothing, 'DRAFT', :statutory, :key, :value, :more, :effect, :review,
                    :replaces, :options, :now, :now)
                """), said)
                .param("id", id, "body", body, "by", by.value(), "now", now())
                .update();
        write(id, 1, text, "", by);
        return id;
    }

    void say(UUID id, Proposal.Said said) {
        fill(db.sql("""
                update governance.proposal set title = :title, title_folded = :folded, driver = :driver, nothing = :nothing, statutory = :statutory,
                    change_key = :key, change_value = :value, more_changes = :more, effect = :effect, review = :review, replaces = :replaces, options = :options,
                    version = version + 1, touched_at = :now where id = :id
                """), said).param("id", id, "now", now()).update();
    }

    /** The next text, which holds from now on. */
    int rewrite(Proposal it, Articles text, String note, PartyId by) {
        int number = last(it.id()) + 1;
        write(it.id(), number, text, note, by);
        db.sql(
                        "update governance.proposal set current = :number, version = version + 1, touched_at = :now where id = :id")
                .param("number", number, "now", now(), "id", it.id())
                .update();
        return number;
    }

    private void write(UUID id, int number, Articles text, String note, PartyId by) {
        db.sql("insert into governance.proposal_text (proposal, number, text, keys, note, said_by, said_at)"
                        + " values (:id, :number, :text, :keys, :note, :by, :now)")
                .param("id", id)
                .param("number", number)
                .param("text", text.text())
                .param("keys", text.keys().toArray(Integer[]::new))
                .param("note", note)
                .param("by", by.value())
                .param("now", now())
                .update();
    }

    private int last(UUID id) {
        return db.sql("select max(number) from governance.proposal_text where proposal = :id")
                .param("id", id)
                .single(Integer.class);
    }

    /** The newest key ever given to an article of it. */
    public int newestKey(UUID id) {
        return db.sql(
                        "select coalesce(max(k), 0) from governance.proposal_text t, unnest(t.keys) k where t.proposal = :id")
                .param("id", id)
                .single(Integer.class);
    }

    public ProposalText text(UUID id, int number) {
        return db.sql(
                        "select t.*, coalesce(p.name, '') as name from governance.proposal_text t"
                                + " left join people.party_card p on p.id = t.said_by where t.proposal = :id and t.number = :number")
                .param("id", id, "number", number)
                .single(Proposals::text);
    }

    /** A text without its words. */
    public record Version(int number, String note, Instant at) {}

    /** The oldest first. */
    public List<Version> versions(UUID id) {
        return db.sql("select number, note, said_at from governance.proposal_text where proposal = :id order by number")
                .param("id", id)
                .list((row, n) -> new Version(row.getInt("number"), row.getString("note"), Times.read(row, "said_at")));
    }

    private static ProposalText text(ResultSet row, int n) throws SQLException {
        var keys = List.of((Integer[]) row.getArray("keys").getArray());
        return new ProposalText(
                row.getInt("number"),
                Articles.of(row.getString("text"), keys),
                row.getString("note"),
                Rows.party(row, "said_by"),
                row.getString("name"),
                Times.read(row, "said_at"));
    }

    /** Goes on to that state and writes down why. @param sha256 of the frozen text, null where it may change again */
    void move(
            Proposal it,
            State state,
            @Nullable String sha256,
            @Nullable UUID ballot,
            @Nullable UUID decision,
            ProposalEvent.Kind kind,
            String note,
            @Nullable PartyId by) {
        db.sql("""
                update governance.proposal set state = :state, sha256 = :sha256, ballot = coalesce(:ballot, ballot),
                    decision = :decision, version = version + 1, touched_at = :now where id = :id
                """)
                .param("state", state.name())
                .param("sha256", sha256)
                .param("ballot", ballot, java.sql.Types.OTHER)
                .param("decision", decision, java.sql.Types.OTHER)
                .param("now", now())
                .param("id", it.id())
                .update();
        note(it.id(), kind, it.current(), note, by);
    }

    void note(UUID id, ProposalEvent.Kind kind, int text, String note, @Nullable PartyId by) {
        db.sql("insert into governance.proposal_event (id, proposal, kind, text, note, done_by, done_at)"
                        + " values (:event, :id, :kind, :text, :note, :by, :now)")
                .param("event", Ids.next())
                .param("id", id)
                .param("kind", kind.name())
                .param("text", text)
                .param("note", note)
                .param("by", Rows.value(by), java.sql.Types.OTHER)
                .param("now", now())
                .update();
    }

    /** What happened, the oldest first. */
    public List<ProposalEvent> events(UUID id) {
        return db.sql(
                        "select e.*, coalesce(p.name, '') as name from governance.proposal_event e"
                                + " left join people.party_card p on p.id = e.done_by where e.proposal = :id order by e.done_at, e.id")
                .param("id", id)
                .list((row, n) -> new ProposalEvent(
                        ProposalEvent.Kind.valueOf(row.getString("kind")),
                        row.getInt("text"),
                        row.getString("note"),
                        row.getString("name"),
                        Times.read(row, "done_at")));
    }

    /** Somebody else answers for it from now on. */
    void hand(UUID id, PartyId author) {
        db.sql(
                        "update governance.proposal set author = :author, version = version + 1, touched_at = :now where id = :id")
                .param("author", author.value(), "now", now(), "id", id)
                .update();
    }

    void touch(UUID id) {
        db.sql("update governance.proposal set touched_at = :now where id = :id")
                .param("now", now(), "id", id)
                .update();
    }

    private static Sql.Statement fill(Sql.Statement sql, Proposal.Said said) {
        return RuleChange.fill(sql, said.changes())
                .param("title", said.title())
                .param("folded", Fold.words(said.title()))
                .param("driver", said.driver())
                .param("nothing", said.nothing())
                .param("statutory", said.statutory())
                .param(
                        "options",
                        said.options().isEmpty() ? null : said.options().toArray(String[]::new))
                .param("effect", said.effect(), java.sql.Types.DATE)
                .param("review", said.review(), java.sql.Types.DATE)
                .param("replaces", said.replaces(), java.sql.Types.OTHER);
    }

    private java.time.OffsetDateTime now() {
        return Times.sql(clock.instant());
    }

    public static Proposal read(ResultSet row, int n) throws SQLException {
        var options = row.getArray("options");
        return new Proposal(
                Rows.id(row, "id"),
                Rows.id(row, "body"),
                Rows.party(row, "author"),
                row.getString("author_name"),
                row.getString("title"),
                row.getString("driver"),
                row.getString("nothing"),
                State.valueOf(row.getString("state")),
                row.getBoolean("statutory"),
                RuleChange.read(row),
                row.getObject("effect", LocalDate.class),
                row.getObject("review", LocalDate.class),
                Rows.idIfAny(row, "replaces"),
                options == null ? List.of() : List.of((String[]) options.getArray()),
                row.getInt("current"),
                row.getString("sha256"),
                Rows.idIfAny(row, "ballot"),
                Rows.idIfAny(row, "decision"),
                row.getInt("version"),
                Times.read(row, "made_at"),
                Times.read(row, "touched_at"));
    }
}
