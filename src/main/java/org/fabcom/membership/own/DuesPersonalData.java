package org.fabcom.membership.own;

import module java.base;
import org.fabcom.membership.Members;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.fabcom.people.moving.OrganisationData;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** What dues keep of people: who owed and paid stands in the register, whose line stays; addresses of letters go with the person. */
@Component
class DuesPersonalData implements PersonalData {

    private static final PersonalField.Words WORDS = new PersonalField.Words("membership.dues.privacy");
    private static final String OWED = "membership.dues";
    private static final String CALLS = "membership.dues_call";
    private static final String LETTERS = "membership.dues_reminder";
    private static final String MINE = "member in (select m.id from membership.member m where " + Members.WHOSE + ")";

    @Override
    public List<PersonalField> fields() {
        return List.of(
                WORDS.kept("membership.dues_setting", "changed_by"),
                WORDS.kept("membership.dues_rule", "made_by"),
                WORDS.kept(CALLS, "called_by"),
                WORDS.field(OWED, "member")
                        .blanked("reason = case when reason = '' then '' else '…' end")
                        .where(MINE),
                WORDS.field(OWED, "reason"),
                WORDS.kept(OWED, "decided_by").hiding("member", "reason", "cents"),
                WORDS.kept("membership.dues_part", "agreed_by"),
                WORDS.field(LETTERS, "sent_to")
                        .blanked("sent_to = ''")
                        .where("lower(sent_to) = :email or dues in (select d.id from membership.dues d where d." + MINE
                                + ")"));
    }

    @Bean
    OrganisationData duesOfOrganisations() {
        return () -> List.of(
                OrganisationData.Rows.of("membership.dues_setting", "organisation"),
                OrganisationData.Rows.of("membership.dues_rule", "organisation"),
                OrganisationData.Rows.of(CALLS, "organisation"),
                OrganisationData.Rows.under(OWED, "call", CALLS, "organisation"),
                OrganisationData.Rows.of("membership.dues_part", "dues")
                        .where(
                                "dues in (select d.id from membership.dues d join membership.dues_call c on c.id = d.call"
                                        + " where c.organisation = any (:own))"),
                OrganisationData.Rows.of(LETTERS, "dues")
                        .where(
                                "dues in (select d.id from membership.dues d join membership.dues_call c on c.id = d.call"
                                        + " where c.organisation = any (:own))"));
    }
}
