package org.fabcom.instance.privacy;

import module java.base;
import org.fabcom.instance.Question;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.springframework.stereotype.Component;

/** What the deeds keep of people, and the imports below, which know no people and cannot answer for themselves. */
@Component
record InstancePersonalData(Sql db) implements PersonalData {

    private static final String NOTICE = "/mentions-legales";
    private static final String ACCESSIBILITY = "/accessibilite";

    /** What the pages of the law say of people: the question, and the page that shows its answer. */
    private static final Map<Question, String> NAMED = Map.ofEntries(
            Map.entry(Question.PUBLISHER, NOTICE),
            Map.entry(Question.PUBLISHER_ADDRESS, NOTICE),
            Map.entry(Question.PUBLISHER_EMAIL, NOTICE),
            Map.entry(Question.DIRECTOR, NOTICE),
            Map.entry(Question.HOST, NOTICE),
            Map.entry(Question.HOST_ADDRESS, NOTICE),
            Map.entry(Question.DOMAIN_OWNER, NOTICE),
            Map.entry(Question.CONTACT_EMAIL, NOTICE),
            Map.entry(Question.CONTACT_PLACE, NOTICE),
            Map.entry(Question.AUDIT_BY, ACCESSIBILITY),
            Map.entry(Question.AUDIT_CONTACT, ACCESSIBILITY));

    @Override
    public List<PersonalField> fields() {
        return List.of(
                field("instance.founding", "founded_by", "change").kept(),
                field("instance.change", "by", "change").kept(),
                field("imports.run", "started_by", "run")
                        .kept()
                        .where("started_by = :person or withdrawn_by = :person"),
                field("imports.upload", "sent_by", "upload").kept());
    }

    /** A site that must say who answers for it cannot lose that name before it has another. */
    @Override
    public List<Obstacle> obstacles(PartyId person) {
        record Named(String question, String value, String name, String email) {}
        return db
                .sql("""
                        select a.question, a.value, p.name, q.email_folded as email
                        from instance.answer a, people.party_card p join people.person_card q using (id)
                        where p.id = :person and a.question in (:named)
                        """)
                .param(
                        "person",
                        person.value(),
                        "named",
                        NAMED.keySet().stream().map(Question::key).toList())
                .list((row, n) -> new Named(
                        row.getString("question"),
                        row.getString("value"),
                        row.getString("name"),
                        row.getString("email")))
                .stream()
                .filter(it -> isOf(it.value(), it.name()) || it.value().equalsIgnoreCase(it.email()))
                .map(it -> NAMED.get(Question.valueOf(it.question().toUpperCase(Locale.ROOT))))
                .distinct()
                .map(page -> new Obstacle("instance.leaving.named", page, List.of()))
                .toList();
    }

    /**
     * A name of one word must be all that is said: « Anne » is not who stands behind « Mairie de Sainte-Anne ». One of several
     * stands there whole: « Marie Dupont » is not « Anne-Marie Dupont ».
     */
    private static boolean isOf(String said, String name) {
        var sought = Fold.words(name);
        if (!sought.contains(" ")) return Fold.words(said).equals(sought);
        var whole = Stream.of(said.split("[^\\p{L}\\p{M}\\p{N}\\p{Pd}]+"))
                .map(Fold::words)
                .collect(Collectors.joining("|", "|", "|"));
        return Pattern.compile("\\|" + sought.replace(" ", "[ |]") + "\\|")
                .matcher(whole)
                .find();
    }

    private static PersonalField field(String table, String column, String retention) {
        return new PersonalField(
                table,
                column,
                "instance.personal.purpose",
                "instance.personal.retention." + retention,
                "instance.personal.seen");
    }
}
