package org.fabcom.people;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Component;

/** What reception, the letter box and the cellar keep of people. The last two know no people, so reception answers for it. */
@Component
record PeoplePersonalData(Sql db, Seats seats, Rights rights) implements PersonalData {

    private static final PersonalField.Words WORDS = new PersonalField.Words("people.personal");

    @Override
    public List<PersonalField> fields() {
        return List.of(
                WORDS.field("people.party", "name", "account", "account", "neighbours")
                        .blanked("name = :gone")
                        .where("id = :person"),
                WORDS.field("people.person", "email", "account", "account", "chosen")
                        .blanked("""
                        email = case when email is not null then id || '@effacee.invalid' end,
                        email_folded = case when email is not null then id || '@effacee.invalid' end,
                        password_hash = null, phone = '', last_seen_on = null, erased_at = now()
                        """)
                        .where("id = :person"),
                WORDS.field("people.person", "phone", "account", "account", "chosen"),
                WORDS.field("people.person", "password_hash", "signin", "account", "nobody"),
                WORDS.field("people.person", "language", "letters", "account", "you"),
                WORDS.field("people.person", "confirmed_at", "account", "account", "you"),
                WORDS.field("people.person", "last_seen_on", "retention", "account", "administrators"),
                WORDS.deleted("people.departure", "person", "retention", "departure", "administrators"),
                WORDS.kept("people.departure", "noted_by", "retention", "departure", "administrators")
                        .where("noted_by = :person and person <> :person"),
                WORDS.kept("people.erasure", "person", "retention", "journal", "administrators"),
                WORDS.kept("people.organisation", "created_by", "rights", "organisation", "staff"),
                WORDS.deleted("people.seat", "person", "rights", "seat", "neighbours"),
                WORDS.kept("people.seat", "granted_by", "rights", "seat", "neighbours")
                        .where("granted_by = :person and person <> :person"),
                WORDS.deleted("people.instance_role", "person", "rights", "seat", "staff"),
                WORDS.kept("people.instance_role", "granted_by", "rights", "seat", "staff")
                        .where("granted_by = :person and person <> :person"),
                WORDS.kept("people.rights_change", "actor", "journal", "journal", "administrators"),
                WORDS.kept("people.rights_change", "subject", "journal", "journal", "administrators")
                        .where("subject = :person and actor <> :person"),
                WORDS.deleted("people.session", "person", "signin", "session", "you")
                        .hiding("token_digest"),
                WORDS.field("people.session", "device", "signin", "session", "you"),
                WORDS.field("people.session", "last_used_at", "signin", "session", "you"),
                WORDS.field("people.sign_up", "name", "account", "link", "nobody"),
                WORDS.deleted("people.sign_up", "email", "account", "link", "nobody")
                        .where("lower(email) = :email")
                        .hiding("token_digest", "browser_digest", "password_hash"),
                WORDS.field("people.sign_up", "return_to", "comeback", "link", "nobody"),
                WORDS.deleted("people.mailed_link", "person", "signin", "link", "nobody")
                        .hiding("token_digest"),
                WORDS.field("people.mailed_link", "email", "signin", "link", "nobody"),
                WORDS.deleted("people.passkey", "person", "signin", "passkey", "you"),
                WORDS.field("people.passkey", "label", "signin", "passkey", "you"),
                WORDS.deleted("people.passkey_challenge", "person", "signin", "challenge", "nobody")
                        .hiding("token_digest", "challenge"),
                WORDS.deleted("people.two_step", "person", "signin", "twostep", "you")
                        .hiding("secret", "begun_in"),
                WORDS.deleted("people.recovery_code", "person", "signin", "twostep", "nobody")
                        .hiding("digest"),
                WORDS.deleted("people.half_sign_in", "person", "signin", "halfsignin", "nobody")
                        .hiding("token_digest"),
                WORDS.kept("people.recovery", "wanted", "recovery", "organisation", "managers"),
                WORDS.kept("people.recovery", "asked_by", "recovery", "organisation", "managers"),
                WORDS.kept("people.recovery", "granted_by", "recovery", "organisation", "managers"),
                WORDS.kept("people.recovery_step", "actor", "recovery", "journal", "managers"),
                WORDS.kept("people.organisation_merge", "merged_by", "merging", "organisation", "staff"),
                WORDS.kept("people.organisation_merge", "undone_by", "merging", "organisation", "staff"),
                WORDS.deleted("people.merge_seat", "person", "merging", "organisation", "staff"),
                WORDS.kept("people.merge_seat", "granted_by", "merging", "organisation", "staff")
                        .where("granted_by = :person and person <> :person"),
                WORDS.field("people.served", "person", "served", "account", "staff")
                        .blanked("commune_code = null, commune_name = '', code_digest = null, code_expires_at = null,"
                                + " birth_year = null, gender = null, letters_to = ''"),
                WORDS.field("people.served", "commune_name", "served", "account", "staff"),
                WORDS.kept("people.served", "registered_by", "served", "account", "staff")
                        .where("registered_by = :person and person <> :person"),
                WORDS.field("people.served", "birth_year", "served", "account", "staff"),
                WORDS.field("people.served", "gender", "served", "account", "staff"),
                WORDS.field("people.served", "letters_to", "served", "account", "staff"),
                WORDS.kept("people.served", "joined_into", "served", "account", "staff"),
                WORDS.kept("people.served_join", "kept", "served", "account", "staff"),
                WORDS.kept("people.served_join", "gone", "served", "account", "staff"),
                WORDS.kept("people.served_join", "joined_by", "served", "account", "staff"),
                WORDS.kept("people.served_join", "undone_by", "served", "account", "staff"),
                WORDS.kept("people.arrival", "arrived_by", "rights", "organisation", "staff"),
                WORDS.deleted("people.person_import", "person", "served", "account", "staff"),
                WORDS.kept("people.served_act", "actor", "served", "journal", "staff"),
                WORDS.kept("people.served_act", "person", "served", "journal", "staff")
                        .where("person = :person and actor <> :person"),
                WORDS.deleted("people.claim", "person", "account", "link", "nobody")
                        .hiding("token_digest", "password_hash"),
                WORDS.deleted("people.claim", "email", "account", "link", "nobody")
                        .where("lower(email) = :email")
                        .hiding("token_digest", "password_hash"),
                WORDS.kept("people.invitation", "invited_by", "rights", "organisation", "managers"),
                WORDS.field("people.invitation", "email", "invitation", "invitation", "managers")
                        .blanked("email = null, revoked_at = coalesce(revoked_at, now())")
                        .where("lower(email) = :email"),
                WORDS.deleted("people.api_token", "person", "programs", "token", "administrators")
                        .hiding("token_digest"),
                WORDS.kept("files.held", "added_by", "files", "files", "participants"),
                WORDS.deleted("files.held", "charged", "files", "files", "participants"),
                WORDS.field("files.held", "name", "files", "files", "participants"),
                WORDS.field("files.held", "shows", "files", "files", "participants"),
                WORDS.deleted("web.saved_view", "person", "views", "account", "nobody"),
                WORDS.deleted("post.letter", "recipient", "letters", "letter", "administrators")
                        .where("lower(recipient) = :email")
                        .hiding("plain", "html", "unsubscribe"),
                WORDS.field("post.letter", "plain", "letters", "letter", "administrators"),
                WORDS.deleted("post.attachment", "content", "letters", "letter", "administrators")
                        .where("letter in (select id from post.letter_card where lower(recipient) = :email)")
                        .hiding("content"));
    }

    /**
     * Nobody leaves people without a manager, nor the instance without anybody who administers it; nor does a record that goes on
     * for another one of the same person, which would keep the name.
     */
    @Override
    public List<Obstacle> obstacles(PartyId person) {
        var found = new ArrayList<>(alone(person, true, "people.leaving.obstacle.manager"));
        db.sql("""
                select count(*) from people.served s join people.person r on r.id = s.person
                where s.joined_into = :person and r.erased_at is null
                """)
                .param("person", person.value())
                .optional(Long.class)
                .filter(it -> it > 0)
                .ifPresent(it -> found.add(
                        new Obstacle("people.leaving.obstacle.joined", "/personnes/" + person + "/reunir", List.of())));
        if (rights.rolesOf(person).contains(InstanceRole.ADMINISTRATOR)
                && rights.counts().getOrDefault(InstanceRole.ADMINISTRATOR, 0) <= 1)
            found.add(new Obstacle("people.leaving.obstacle.administrator", "/administration/roles", List.of()));
        return found;
    }

    @Override
    public List<Obstacle> leftBehind(PartyId person) {
        return alone(person, false, "people.leaving.alone");
    }

    /** Where nobody else manages, whether others sit there or nobody. */
    private List<Obstacle> alone(PartyId person, boolean others, String key) {
        return db.sql("""
                select o.id, p.name from people.seat s join people.organisation o on o.id = s.organisation
                join people.party p on p.id = o.id
                where s.person = :person and s.seat = 'MANAGER'
                  and not exists (select from people.seat m where m.organisation = s.organisation
                        and m.seat = 'MANAGER' and m.person <> s.person)
                  and :others = exists (select from people.seat m where m.organisation = s.organisation and m.person <> s.person)
                order by o.name_folded
                """)
                .param("person", person.value(), "others", others)
                .list((row, n) -> new Obstacle(
                        key, "/structures/" + row.getObject("id", UUID.class), List.of(row.getString("name"))));
    }

    @Override
    public void letGo(PartyId person) {
        rights.rolesOf(person).forEach(it -> rights.remove(person, it, person));
        seats.vacate(person);
    }
}
