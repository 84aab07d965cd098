package org.fabcom.cases.work;

import module java.base;
import org.fabcom.cases.Case;
import org.fabcom.cases.CaseId;
import org.fabcom.cases.Cases;
import org.fabcom.cases.Decision;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the board of the organisation chose. The last decision holds; the earlier ones stay as history. */
@Repository
public class Priorities {

    private final Sql db;
    private final Cases cases;
    private final ObjectProvider<DecisionFollowed> followed;

    Priorities(Sql db, Cases cases, ObjectProvider<DecisionFollowed> followed) {
        this.followed = followed;
        this.db = db;
        this.cases = cases;
    }

    /**
     * The chosen tools with their rank among themselves as the sheet proposes it, so that whoever is brought forward shows.
     *
     * @param ordered names in the order chosen
     * @param reasons by the same places
     */
    public static List<Choice> choices(List<String> ordered, List<String> reasons, List<SheetTool> sheet) {
        var proposed =
                sheet.stream().map(SheetTool::name).filter(ordered::contains).toList();
        var choices = new ArrayList<Choice>();
        for (int i = 0; i < ordered.size(); i++) {
            int place = proposed.indexOf(ordered.get(i)) + 1;
            choices.add(new Choice(i + 1, ordered.get(i), place, reasons.get(i)));
        }
        return choices;
    }

    @Transactional
    public Decision choose(CaseId id, int version, LocalDate heldOn, String note, List<Choice> choices, PartyId by) {
        var decided = cases.decide(id, version, by, it -> it.prioritise(choices.size(), note, heldOn));
        if (!(decided instanceof Decision.Done done)) return decided;
        insert(done.next(), heldOn, note, choices, by);
        var decision = current(id).orElseThrow();
        followed.orderedStream().forEach(it -> it.decided(done.next(), decision, by));
        return decided;
    }

    /** The newest first. */
    public List<BoardDecision> of(CaseId id) {
        return db.sql("""
                select d.id, d.held_on, d.note, p.name from cases.case_decision d
                join people.party_card p on p.id = d.recorded_by
                where d.case_file = :id order by d.recorded_at desc, d.id desc
                """)
                .param("id", id.value())
                .list((row, n) -> new BoardDecision(
                        row.getObject("id", UUID.class),
                        row.getObject("held_on", LocalDate.class),
                        row.getString("note"),
                        row.getString("name"),
                        choices(row.getObject("id", UUID.class))));
    }

    /** The one that holds. */
    public Optional<BoardDecision> current(CaseId id) {
        return of(id).stream().findFirst();
    }

    private List<Choice> choices(UUID decision) {
        return db.sql("select rank, tool, proposed, reason from cases.case_priority where decision = :id order by rank")
                .param("id", decision)
                .list((row, n) -> new Choice(
                        row.getInt("rank"), row.getString("tool"), row.getInt("proposed"), row.getString("reason")));
    }

    private void insert(Case it, LocalDate heldOn, String note, List<Choice> choices, PartyId by) {
        var id = Ids.next();
        db.sql("""
                insert into cases.case_decision (id, case_file, held_on, note, recorded_by, recorded_at)
                values (:id, :case, :on, :note, :by, :now)
                """)
                .param("id", id)
                .param("case", it.id().value())
                .param("on", heldOn)
                .param("note", note)
                .param("by", by.value())
                .update();
        for (var choice : choices) {
            db.sql("""
                    insert into cases.case_priority (decision, rank, tool, proposed, reason)
                    values (:decision, :rank, :tool, :proposed, :reason)
                    """)
                    .param("decision", id)
                    .param("rank", choice.rank())
                    .param("tool", choice.tool())
                    .param("proposed", choice.proposed())
                    .param("reason", choice.reason())
                    .update();
        }
    }
}
