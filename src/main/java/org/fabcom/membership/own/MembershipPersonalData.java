package org.fabcom.membership.own;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.membership.Member;
import org.fabcom.membership.Members;
import org.fabcom.membership.leaving.Endings;
import org.fabcom.people.People;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.fabcom.people.PersonalField.Trace;
import org.fabcom.people.moving.OrganisationData;
import org.fabcom.people.moving.OrganisationData.Rows;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** What the register keeps of people. Lines and numbers stay when a name goes; words go with it, and nobody votes any more. */
@Component
record MembershipPersonalData(Members members, Endings endings, People people) implements PersonalData {

    private static final PersonalField.Words WORDS = new PersonalField.Words("membership.privacy");
    private static final String ROOM = "membership.";

    /** Whose line it is, be it by their address only. */
    private static final String LINE = "id in (select m.id from membership.member m where " + Members.WHOSE + ")";

    private static final String OWN = "member in (select m.id from membership.member m where " + Members.WHOSE + ")";

    @Override
    public List<PersonalField> fields() {
        return List.of(
                member("member", "party")
                        .blanked("name = :gone, email = '', phone = '', address = ''")
                        .where(LINE),
                member("member", "name"),
                member("member", "email"),
                member("member", "phone"),
                member("member", "address"),
                member("member", "formerly"),
                member("step", "reason").blanked("reason = ''").where(OWN),
                member("representative", "person").blanked("name = :gone"),
                member("representative", "name"),
                member("sponsorship", "name")
                        .blanked("name = case when name = '' then '' else '…' end")
                        .where(OWN),
                asked("party")
                        .blanked("""
                        name = case when kind = 'PERSON' then :gone else name end, spokesperson = '', email = '', phone = '',
                        address = '', sponsor = '', words = '', reason = case when reason = '' then '' else '…' end
                        """)
                        .where("party = :person or made_by = :person or email <> '' and lower(email) = :email"),
                asked("name"),
                asked("email"),
                asked("phone"),
                asked("address"),
                asked("spokesperson"),
                asked("sponsor"),
                asked("words"),
                out("leaving", "words").blanked("words = ''").where(OWN),
                out("settlement", "note").blanked("note = ''").where(OWN),
                out("exclusion", "grounds")
                        .blanked("grounds = '…', hearing_place = '', account = '', reason = ''")
                        .where(OWN),
                out("exclusion", "account"),
                out("exclusion", "reason"),
                house("register", "organisation"),
                house("register", "opened_by").kept().where("opened_by = :person or organisation = :person"),
                house("member", "added_by")
                        .kept()
                        .where("added_by = :person and party is distinct from :person")
                        .hiding("party", "name", "email", "phone", "address", "formerly"),
                house("step", "made_by").kept(),
                house("representative", "named_by").kept(),
                house("charter", "published_by").kept(),
                house("signature", "noted_by").kept().where("noted_by = :person or " + OWN),
                house("application", "made_by"),
                house("application", "answered_by").kept().where("answered_by = :person or made_by = :person"),
                house("leaving", "asked_by").kept(),
                house("settlement", "made_by").kept(),
                house("exclusion", "opened_by")
                        .kept()
                        .where("opened_by = :person or heard_by = :person or decided_by = :person"),
                house("exclusion", "heard_by"),
                house("exclusion", "decided_by"));
    }

    private static PersonalField member(String table, String column) {
        return WORDS.field(ROOM + table, column, "member", "member", "desk");
    }

    private static PersonalField asked(String column) {
        return WORDS.field(ROOM + "application", column, "asked", "asked", "desk");
    }

    private static PersonalField out(String table, String column) {
        return WORDS.field(ROOM + table, column, "out", "out", "desk");
    }

    private static PersonalField house(String table, String column) {
        return WORDS.field(ROOM + table, column, "house", "house", "house");
    }

    /** The line itself comes last: by its address the others are found. */
    @Override
    public List<Trace> traces() {
        return PersonalData.super.traces().reversed();
    }

    /** A register says who its members are: one leaves it first, then the name may go. */
    @Override
    public List<Obstacle> obstacles(PartyId person) {
        var email = people.find(person).map(it -> it.email().folded()).orElse("");
        var current =
                members.mine(person, email).stream().filter(it -> !it.ended()).toList();
        var names = people.names(current.stream().map(Member::organisation).toList());
        return current.stream()
                .map(it -> new Obstacle(
                        "membership.obstacle", "/mes-adhesions", List.of(names.getOrDefault(it.organisation(), ""))))
                .toList();
    }

    /** They speak for nobody any more. */
    @Override
    public void letGo(PartyId person) {
        endings.speaksNoMore(person);
    }

    @Bean
    OrganisationData registersOfOrganisations() {
        var rows = new ArrayList<Rows>();
        rows.add(Rows.of("membership.register", "organisation"));
        rows.add(Rows.of("membership.category", "organisation"));
        rows.add(Rows.of("membership.member", "organisation"));
        rows.add(Rows.of("membership.charter", "organisation"));
        rows.add(Rows.of("membership.application", "organisation"));
        for (var it : List.of(
                "member_category",
                "step",
                "representative",
                "signature",
                "sponsorship",
                "charter_letter",
                "leaving",
                "settlement",
                "exclusion")) rows.add(Rows.under(ROOM + it, "member", "membership.member", "organisation"));
        rows.add(Rows.under(ROOM + "category_rule", "category", "membership.category", "organisation"));
        return () -> List.copyOf(rows);
    }
}
