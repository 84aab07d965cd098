package org.fabcom.circles;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.fabcom.people.moving.OrganisationData;
import org.fabcom.people.moving.OrganisationData.Rows;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** What groups keep of people. */
@Component
record GroupsPersonalData(Leaving leaving) implements PersonalData {

    private static final PersonalField.Words WORDS = new PersonalField.Words("people.personal");

    @Override
    public List<PersonalField> fields() {
        return List.of(
                field("circles.groups", "created_by", "group").kept(),
                field("circles.group_member", "person", "member").deleted(),
                field("circles.group_member", "added_by", "member")
                        .kept()
                        .where("added_by = :person and person <> :person"),
                field("circles.group_follow", "person", "follow").deleted(),
                field("circles.group_invitation", "email", "invited")
                        .blanked("email = null, revoked_at = coalesce(revoked_at, now())")
                        .where("lower(email) = :email"),
                field("circles.group_invitation", "invited_by", "invited").kept(),
                field("circles.group_seat", "person", "roleseat").kept(),
                field("circles.group_seat", "granted_by", "roleseat")
                        .kept()
                        .where("granted_by = :person and person <> :person"),
                field("circles.group_seat", "ended_by", "roleseat")
                        .kept()
                        .where("ended_by = :person and granted_by <> :person and person <> :person"),
                field("circles.handover", "written_by", "roleseat").kept());
    }

    @Override
    public void letGo(PartyId person) {
        leaving.leave(person, null, person);
    }

    private static PersonalField field(String table, String column, String retention) {
        return WORDS.field(table, column, "groups", retention, "groupmembers");
    }

    @Bean
    OrganisationData groupsOfOrganisations() {
        return () -> List.of(Rows.of("circles.groups", "organisation"));
    }
}
