package org.fabcom.governance.budget;

import module java.base;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.fabcom.people.moving.OrganisationData;
import org.fabcom.people.moving.OrganisationData.Rows;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Who wrote sheets of commons and budgets: they stay when a name goes. */
@Component
class BudgetPersonalData implements PersonalData {

    private static final PersonalField.Words WORDS = new PersonalField.Words("governance.budget.privacy");

    @Override
    public List<PersonalField> fields() {
        return List.of(
                WORDS.kept("governance.commons_sheet", "changed_by")
                        .where("changed_by = :person or ended_by = :person"),
                WORDS.field("governance.commons_sheet", "ended_by"),
                WORDS.kept("governance.budget_line", "made_by"),
                WORDS.kept("governance.budget_change", "changed_by"),
                WORDS.kept("governance.budget_entry", "made_by"));
    }

    @Bean
    OrganisationData budgetsOfOrganisations() {
        var bodies = "body in (select id from governance.body where organisation = any (:own))";
        return () -> List.of(
                new Rows("governance.commons_sheet", bodies, Set.of("changed_by", "ended_by")),
                new Rows("governance.budget_line", bodies, Set.of("made_by")),
                new Rows(
                        "governance.budget_change",
                        "line in (select id from governance.budget_line where " + bodies + ")",
                        Set.of("changed_by")),
                new Rows(
                        "governance.budget_entry",
                        "line in (select id from governance.budget_line where " + bodies + ")",
                        Set.of("made_by")));
    }
}
