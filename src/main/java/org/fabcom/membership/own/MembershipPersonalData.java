package org.fabcom.membership.own;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fabcom.kernel.PartyId;
import org.fabcom.membership.Member;
import org.fabcom.membership.Members;
import org.fabcom.membership.leaving.Endings;
import org.fabcom.people.People;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.fabcom.people.moving.OrganisationData;
import org.fabcom.people.moving.OrganisationData.Rows;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** What the register keeps of people. Lines and numbers stay when a name goes; words go with it, and nobody votes any more. */
@Component
class MembershipPersonalData implements PersonalData {

    private static final PersonalField.Words WORDS = new PersonalField.Words("membership.privacy");
    private static final String ROOM = "membership.";

    private static final Map<String, List<String>> MEMBERS = Map.of(
            "member", List.of("party", "name", "email", "phone", "address", "formerly"),
            "step", List.of("reason"),
            "representative", List.of("person", "name"),
            "sponsorship", List.of("name"));
    private static final Map<String, List<String>> ASKED = Map.of(
            "application", List.of("party", "name", "email", "phone", "address", "spokesperson", "sponsor", "words"));
    private static final Map<String, List<String>> OUT = Map.of(
            "leaving", List.of("words"),
            "settlement", List.of("note"),
            "exclusion", List.of("grounds", "account", "reason"));
    private static final Map<String, List<String>> HOUSE = Map.of(
            "register", List.of("organisation", "opened_by"),
            "member", List.of("added_by"),
            "step", List.of("made_by"),
            "representative", List.of("named_by"),
            "charter", List.of("published_by"),
            "signature", List.of("noted_by"),
            "application", List.of("made_by", "answered_by"),
            "leaving", List.of("asked_by"),
            "settlement", List.of("made_by"),
            "exclusion", List.of("opened_by", "heard_by", "decided_by"));

    /** Whose line it is, be it by their address only. */
    private static final String LINE = "id in (select m.id from membership.member m where " + Members.WHOSE + ")";

    private static final String OWN = "member in (select m.id from membership.member m where " + Members.WHOSE + ")";

    private final Members members;
    private final Endings endings;
    private final People people;

    MembershipPersonalData(Members members, Endings endings, People people) {
        this.members = members;
        this.endings = endings;
        this.people = people;
    }

    @Override
    public List<PersonalField> fields() {
        var fields = new ArrayList<PersonalField>();
        add(fields, MEMBERS, "member", "desk");
        add(fields, ASKED, "asked", "desk");
        add(fields, OUT, "out", "desk");
        add(fields, HOUSE, "house", "house");
        return fields;
    }

    private static void add(List<PersonalField> fields, Map<String, List<String>> some, String words, String seen) {
        some.forEach((table, columns) ->
                columns.forEach(it -> fields.add(WORDS.field(ROOM + table, it, words, words, seen))));
    }

    /** The line itself comes last: by its address the others are found. */
    @Override
    public List<Trace> traces() {
        return List.of(
                Trace.blanked("membership.step", "reason", "reason = ''").where(OWN),
                Trace.blanked("membership.leaving", "words", "words = ''").where(OWN),
                Trace.blanked("membership.settlement", "note", "note = ''").where(OWN),
                Trace.blanked(
                                "membership.exclusion",
                                "grounds",
                                "grounds = '…', hearing_place = '', account = '', reason = ''")
                        .where(OWN),
                Trace.blanked("membership.representative", "person", "name = :gone"),
                Trace.blanked("membership.sponsorship", "name", "name = case when name = '' then '' else '…' end")
                        .where(OWN),
                Trace.blanked("membership.application", "party", """
                        name = case when kind = 'PERSON' then :gone else name end, spokesperson = '', email = '', phone = '',
                        address = '', sponsor = '', words = '', reason = case when reason = '' then '' else '…' end
                        """)
                        .where("party = :person or made_by = :person or email <> '' and lower(email) = :email"),
                Trace.kept("membership.signature", "noted_by").where("noted_by = :person or " + OWN),
                Trace.kept("membership.register", "opened_by").where("opened_by = :person or organisation = :person"),
                Trace.kept("membership.member", "added_by"),
                Trace.kept("membership.step", "made_by"),
                Trace.kept("membership.representative", "named_by"),
                Trace.kept("membership.charter", "published_by"),
                Trace.kept("membership.application", "answered_by").where("answered_by = :person or made_by = :person"),
                Trace.kept("membership.leaving", "asked_by"),
                Trace.kept("membership.settlement", "made_by"),
                Trace.kept("membership.exclusion", "opened_by")
                        .where("opened_by = :person or heard_by = :person or decided_by = :person"),
                Trace.blanked("membership.member", "party", "name = :gone, email = '', phone = '', address = ''")
                        .where(LINE));
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
