package org.fabcom.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.agenda.Span;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.plan.Accompanied;
import org.fabcom.plan.Plan;
import org.fabcom.plan.Plans;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebVisitor;
import org.springframework.context.ApplicationContext;

/** A case with all that a team writes about it, some of it for itself, and the addresses that belong to it. */
final class NotedCase {

    /** Written backwards: the archive of the source, which anybody may fetch, holds this class too. */
    final String secret = new StringBuilder("enilebiz").reverse().toString();

    final Person lucie;
    final Person paul;
    final Person yann;
    final Organisation gardens;
    final Case file;
    final Plan plan;
    private final Plans plans;
    private final Sql db;

    NotedCase(ApplicationContext context) {
        var neighbours = context.getBean(Neighbours.class);
        plans = context.getBean(Plans.class);
        db = context.getBean(Sql.class);
        lucie = neighbours.person("Lucie");
        paul = neighbours.person("Paul");
        yann = neighbours.person("Yann", InstanceRole.MEDIATOR);
        gardens = neighbours.association("Les Jardins du Gué", lucie);
        neighbours.seat(gardens, paul, Seat.MEMBER);
        var accompanied = new Accompanied(context);
        file = accompanied.prioritised(gardens, lucie, yann);
        plan = accompanied.accepted(file, lucie, yann);
        var mediator = neighbours.signedIn(yann);
        says(mediator, Map.of("texte", "Bonjour à vous"), "bonjour.txt", "bonjour");
        says(mediator, Map.of("texte", "Note " + secret, "lecteurs", "TEAM"), secret + ".txt", "contenu " + secret);
        arranged(mediator);
        noted(mediator);
    }

    private void says(WebVisitor who, Map<String, String> words, String name, String content) {
        var fields = new HashMap<>(words);
        fields.put("cle", Ids.next().toString());
        assertThat(who.upload(thread(), "fichiers", name, content.getBytes(UTF_8), fields)
                        .status())
                .isEqualTo(303);
    }

    String thread() {
        return "/fil/accompaniment.case/" + file.id();
    }

    private void arranged(WebVisitor mediator) {
        var day = LocalDate.now(Span.ZONE).plusDays(9);
        var done = mediator.get(file.url() + "/rendez-vous")
                .form("C’est convenu : noter le premier")
                .set("comment", "PHONE")
                .set("ou", "04 65 71 00 12")
                .fill("Jour 1", day.toString())
                .fill("Heure", "10:00")
                .submit();
        assertThat(done.status()).as(done.text()).isEqualTo(303);
    }

    private void noted(WebVisitor mediator) {
        var done = mediator.get("/actes/nouveau?accompagnement=" + file.id())
                .form("Noter cet acte")
                .fill("Date", LocalDate.now(Span.ZONE).toString())
                .tick("1 h")
                .tick("à distance")
                .tick("courriel")
                .fill("Note de l’équipe", "Acte " + secret)
                .submit();
        assertThat(done.status()).as(done.text()).isEqualTo(303);
    }

    /** The addresses that a pattern stands for, with the ids of this case. */
    List<String> filled(String pattern) {
        var path = pattern.replace(
                        "{item}", plans.items(plan.id()).getFirst().id().toString())
                .replace("{meeting}", meeting().substring(meeting().lastIndexOf('/') + 1))
                .replace("{kind}", "accompaniment.case")
                .replace("{days}", "30")
                .replace("{organisation}", gardens.id().toString())
                .replace("{organiser}", gardens.id().toString())
                .replace("{person}", lucie.id().toString());
        if (pattern.startsWith("/actes/")) path = path.replace("{id}", act());
        if (pattern.startsWith("/fichiers/"))
            return List.of(path.replace("{id}", held("bonjour.txt")), path.replace("{id}", held(secret + ".txt")));
        if (pattern.startsWith("/accompagnements/") || pattern.startsWith("/fil/"))
            path = path.replace("{id}", file.id().toString())
                    .replace("{case}", file.id().toString());
        if (path.contains("{audience}"))
            return List.of(
                    path.replace("{audience}", "EVERYONE").replace("{message}", message("message")),
                    path.replace("{audience}", "TEAM").replace("{message}", message("note")));
        if (path.contains("{act}")) path = path.replace("{act}", "pause");
        return List.of(path.replaceAll("\\{[^}]+}", "01900000-0000-7000-8000-000000000000"));
    }

    String meeting() {
        return "/agenda/rendez-vous/" + one("select id from agenda.meeting where subject_id = '" + file.id() + "'");
    }

    String act() {
        return one("select id from acts.act where case_file = '" + file.id() + "'");
    }

    String held(String name) {
        return one("select id from files.held where name = '" + name + "' order by id desc limit 1");
    }

    private String message(String table) {
        return one("select id from talk." + table + " order by id desc limit 1");
    }

    String one(String sql) {
        return db.sql(sql).single((row, n) -> row.getString(1));
    }
}
