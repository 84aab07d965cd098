package org.fabcom.circles;

import java.util.List;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.fabcom.people.moving.OrganisationData;
import org.fabcom.people.moving.OrganisationData.Rows;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** What groups keep of people. */
@Component
class GroupsPersonalData implements PersonalData {

    private static final PersonalField.Words WORDS = new PersonalField.Words("people.personal");

    private final Leaving leaving;

    GroupsPersonalData(Leaving leaving) {
        this.leaving = leaving;
    }

    @Override
    public List<PersonalField> fields() {
        return List.of(
                field("circles.groups", "created_by", "group"),
                field("circles.group_member", "person", "member"),
                field("circles.group_member", "added_by", "member"),
                field("circles.group_follow", "person", "follow"),
                field("circles.group_invitation", "email", "invited"),
                field("circles.group_invitation", "invited_by", "invited"),
                field("circles.group_seat", "person", "roleseat"),
                field("circles.group_seat", "granted_by", "roleseat"),
                field("circles.group_seat", "ended_by", "roleseat"),
                field("circles.handover", "written_by", "roleseat"));
    }

    @Override
    public List<Trace> traces() {
        return List.of(
                Trace.kept("circles.groups", "created_by"),
                Trace.deleted("circles.group_member", "person"),
                Trace.kept("circles.group_member", "added_by").where("added_by = :person and person <> :person"),
                Trace.deleted("circles.group_follow", "person"),
                Trace.kept("circles.group_invitation", "invited_by"),
                Trace.blanked(
                                "circles.group_invitation",
                                "email",
                                "email = null, revoked_at = coalesce(revoked_at, now())")
                        .where("lower(email) = :email"),
                Trace.kept("circles.group_seat", "person"),
                Trace.kept("circles.group_seat", "granted_by").where("granted_by = :person and person <> :person"),
                Trace.kept("circles.group_seat", "ended_by")
                        .where("ended_by = :person and granted_by <> :person and person <> :person"),
                Trace.kept("circles.handover", "written_by"));
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
