package org.fabcom.circles;

import java.util.List;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
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
                field("people.groups", "created_by", "group"),
                field("people.group_member", "person", "member"),
                field("people.group_member", "added_by", "member"),
                field("people.group_follow", "person", "follow"),
                field("people.group_invitation", "email", "invited"),
                field("people.group_invitation", "invited_by", "invited"),
                field("people.group_seat", "person", "roleseat"),
                field("people.group_seat", "granted_by", "roleseat"),
                field("people.group_seat", "ended_by", "roleseat"));
    }

    @Override
    public List<Trace> traces() {
        return List.of(
                Trace.kept("people.groups", "created_by"),
                Trace.deleted("people.group_member", "person"),
                Trace.kept("people.group_member", "added_by").where("added_by = :person and person <> :person"),
                Trace.deleted("people.group_follow", "person"),
                Trace.kept("people.group_invitation", "invited_by"),
                Trace.blanked(
                                "people.group_invitation",
                                "email",
                                "email = null, revoked_at = coalesce(revoked_at, now())")
                        .where("lower(email) = :email"),
                Trace.kept("people.group_seat", "person"),
                Trace.kept("people.group_seat", "granted_by").where("granted_by = :person and person <> :person"),
                Trace.kept("people.group_seat", "ended_by")
                        .where("ended_by = :person and granted_by <> :person and person <> :person"));
    }

    @Override
    public void letGo(PartyId person) {
        leaving.leave(person, null, person);
    }

    private static PersonalField field(String table, String column, String retention) {
        return WORDS.field(table, column, "groups", retention, "groupmembers");
    }
}
