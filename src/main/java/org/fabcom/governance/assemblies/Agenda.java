package org.fabcom.governance.assemblies;

import module java.base;
import java.sql.Types;
import org.fabcom.governance.assemblies.AgendaItem.Said;
import org.fabcom.governance.assemblies.AgendaItem.State;
import org.fabcom.governance.assemblies.AgendaItem.Turnout;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Secrets;
import org.fabcom.kernel.Sql;
import org.fabcom.tally.Outcome;
import org.fabcom.tally.rules.TieRule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The items of assemblies, in order. Thread-safe. */
@Repository
public class Agenda {

    /** Items that one assembly can treat in a day. */
    public static final int MOST = 60;

    private static final String SELECT = """
            select id, assembly, place, kind, title, text, board, way, secret, approves, sha256, since, asked, state, ballot, outcome,
                tie_rule, present, represented, need, decision, debates, opened_at, done_at
            from governance.agenda_item
            """;

    private final Sql db;

    Agenda(Sql db) {
        this.db = db;
    }

    public List<AgendaItem> of(UUID assembly) {
        return db.sql(SELECT + "where assembly = :assembly order by place")
                .param("assembly", assembly)
                .list(AgendaItem::read);
    }

    public Optional<AgendaItem> find(UUID id) {
        return db.sql(SELECT + "where id = :id").param("id", id).optional(AgendaItem::read);
    }

    public Optional<AgendaItem> ofBallot(UUID ballot) {
        return db.sql(SELECT + "where ballot = :ballot").param("ballot", ballot).optional(AgendaItem::read);
    }

    public Optional<AgendaItem> ofDecision(UUID decision) {
        return db.sql(SELECT + "where decision = :decision")
                .param("decision", decision)
                .optional(AgendaItem::read);
    }

    /** The resolutions that approved minutes, newest last. */
    public List<AgendaItem> approving(UUID minutes) {
        return db.sql(SELECT + "where approves = :minutes and outcome = 'ADOPTED' order by done_at")
                .param("minutes", minutes)
                .list(AgendaItem::read);
    }

    /** At the end. */
    public AgendaItem add(UUID assembly, Said said, int since, boolean asked) {
        var id = Ids.next();
        fill(db.sql("""
                                insert into governance.agenda_item (id, assembly, place, kind, title, text, board, way, secret, approves,
                                    since, asked)
                                select :id, :assembly, coalesce(max(place), 0) + 1, :kind, :title, :text, :board, :way, :secret, :approves,
                                    :since, :asked
                                from governance.agenda_item where assembly = :assembly
                                """), said)
                .param("id", id)
                .param("assembly", assembly)
                .param("approves", said.approves(), Types.OTHER)
                .param("since", since)
                .param("asked", asked)
                .update();
        return find(id).orElseThrow();
    }

    public void change(UUID id, Said said) {
        fill(db.sql("""
                                update governance.agenda_item set kind = :kind, title = :title, text = :text, board = :board, way = :way,
                                    secret = :secret
                                where id = :id and sha256 is null
                                """), said).param("id", id).update();
    }

    /** It leaves the agenda of an assembly that nobody was convened to; the others move up. */
    @Transactional
    public void remove(AgendaItem it) {
        db.sql("delete from governance.agenda_item where id = :id and sha256 is null")
                .param("id", it.id())
                .update();
        db.sql("update governance.agenda_item set place = place - 1 where assembly = :assembly and place > :place")
                .param("assembly", it.assembly(), "place", it.place())
                .update();
    }

    /** Changes places with the one before. */
    @Transactional
    public void up(AgendaItem it) {
        if (it.place() == 1) return;
        db.sql("""
                update governance.agenda_item set place = 2 * :place - 1 - place
                where assembly = :assembly and place in (:place, :place - 1) and sha256 is null
                """).param("assembly", it.assembly(), "place", it.place()).update();
    }

    /** From now on its text is what members were sent. */
    void freeze(AgendaItem it) {
        db.sql("update governance.agenda_item set sha256 = :sha256 where id = :id")
                .param("sha256", Secrets.digest(it.said().text()), "id", it.id())
                .update();
    }

    void ballot(UUID id, UUID ballot) {
        db.sql("update governance.agenda_item set ballot = :ballot where id = :id")
                .param("ballot", ballot, "id", id)
                .update();
    }

    void opened(UUID id, @Nullable Turnout turnout) {
        db.sql("""
                update governance.agenda_item set state = 'OPEN', opened_at = :now, present = :present, represented = :represented,
                    need = :need
                where id = :id
                """)
                .param("present", turnout == null ? null : turnout.present(), Types.INTEGER)
                .param("represented", turnout == null ? null : turnout.represented(), Types.INTEGER)
                .param("need", turnout == null ? null : turnout.need(), Types.INTEGER)
                .param("id", id)
                .update();
    }

    /** As before its vote was opened: another ballot will be. */
    void waits(UUID id, UUID ballot) {
        db.sql("""
                update governance.agenda_item set state = 'WAITING', ballot = :ballot, opened_at = null, present = null,
                    represented = null, need = null
                where id = :id
                """).param("ballot", ballot, "id", id).update();
    }

    void state(UUID id, State state) {
        db.sql("update governance.agenda_item set state = :state, done_at = :now where id = :id")
                .param("state", state.name(), "id", id)
                .update();
    }

    void outcome(UUID id, Outcome outcome, @Nullable TieRule rule) {
        db.sql("""
                update governance.agenda_item set state = 'DONE', outcome = :outcome, tie_rule = :rule, done_at = coalesce(done_at, :now)
                where id = :id
                """)
                .param("outcome", outcome.name())
                .param("rule", rule == null ? null : rule.name(), Types.VARCHAR)
                .param("id", id)
                .update();
    }

    void decision(UUID id, UUID decision) {
        db.sql("update governance.agenda_item set decision = :decision where id = :id")
                .param("decision", decision, "id", id)
                .update();
    }

    public void debates(UUID id, String words) {
        db.sql("update governance.agenda_item set debates = :words where id = :id")
                .param("words", words, "id", id)
                .update();
    }

    private static Sql.Statement fill(Sql.Statement statement, Said said) {
        return statement
                .param("kind", said.kind().name())
                .param("title", said.title())
                .param("text", said.text())
                .param("board", said.board(), Types.BOOLEAN)
                .param("way", said.way().name())
                .param("secret", said.secret());
    }
}
