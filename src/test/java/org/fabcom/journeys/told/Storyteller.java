package org.fabcom.journeys.told;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.people.People;
import org.fabcom.people.Person;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;

/** What a story is played with: its people, their screens, the accompaniment and the tool in hand, and the calendar. */
final class Storyteller implements AutoCloseable {

    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    /** What the stories say, as the answers of a sheet. */
    private static final Map<String, String> TOOLS = Map.of(
            "Google Drive", "google-drive~op",
            "Mailchimp", "mailchimp~op",
            "Gmail", "gmail~op",
            "Doodle", "doodle",
            "HelloAsso", "helloasso",
            "QuickBooks", "quickbooks",
            "SumUp", "sumup");

    private final Web web;
    private final Neighbours neighbours;
    private final People all;
    private final Sql db;
    private final MovedClock clock;
    private final Map<String, Hands> people = new LinkedHashMap<>();
    private String organisation = "";
    private String tool = "";

    Storyteller(Web web, Neighbours neighbours, People all, Sql db, Clock clock) {
        this.all = all;
        this.web = web;
        this.neighbours = neighbours;
        this.db = db;
        this.clock = (MovedClock) clock;
        List.of("Samir", "Ferroudja").forEach(this::hands);
    }

    Hands hands(String name) {
        return people.computeIfAbsent(name, it -> new Hands(person(it), look(it), web, neighbours));
    }

    private Person person(String name) {
        return switch (name) {
            case "Samir" -> staff("Samir Haddad", InstanceRole.MEDIATOR);
            case "Ferroudja" -> staff("Ferroudja Ziani", InstanceRole.COORDINATOR);
            default -> neighbours.person(name + " Vidal");
        };
    }

    /** The same in all stories: two mediators of one name would be too many. */
    private Person staff(String name, InstanceRole role) {
        return db.sql("select id from people.party where name = :name")
                .param("name", name)
                .optional((row, n) -> new PartyId(row.getObject(1, UUID.class)))
                .flatMap(all::find)
                .orElseGet(() -> neighbours.person(name, role));
    }

    /** Volunteers have a phone, those who work here a desk. */
    private static Look look(String name) {
        return name.equals("Samir") || name.equals("Ferroudja") ? Look.DESK : Look.PHONE;
    }

    void holds(String name, String organisation) {
        neighbours.association(organisation, hands(name).person());
        isAbout(organisation);
    }

    void isAbout(String organisation) {
        this.organisation = organisation;
    }

    /** Ticks tools and looks at the sheet: its address holds the answers. */
    void takesStock(String name, String tools) {
        var query = new ArrayList<>(List.of("p=9", "c=300"));
        for (var it : tools.split("(?:, | et )"))
            query.add("t=" + Optional.ofNullable(TOOLS.get(it)).orElseThrow());
        hands(name).go("/faire-le-point/resultat?" + String.join("&", query));
    }

    void goesTo(String name, String place) {
        var hands = hands(name);
        switch (place) {
            case "la file" -> hands.go("/accompagnement/file");
            case "sa journée" -> hands.go("/accompagnement/journee");
            case "l’accueil" -> hands.go("/accompagnement/accueil");
            case "les raisons" -> hands.go("/accompagnement/raisons");
            case "l’accompagnement" -> hands.go(file());
            case "le plan" -> hands.go(file() + "/plan");
            default -> {
                tool = place;
                hands.go(toolUrl());
            }
        }
    }

    /** An address kept from elsewhere: the form of a step that the page does not propose now. */
    void goesByAddress(String name, String form) {
        hands(name).go(toolUrl() + "/" + form);
    }

    void pass(int days) {
        clock.forward(Duration.ofDays(days));
        people.values().forEach(Hands::signIn);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), FRANCE);
    }

    // What is refused

    /** The same form as the page has just sent, straight to the server. */
    void refusedAgain(String name, String words) {
        var sent = hands(name).sent();
        refused(name, sent.path(), sent.fields(), words);
    }

    void refusedByForce(String name, String act, String words) {
        var forced = Forced.of(act, today());
        refused(name, (forced.aboutTool() ? toolUrl() : file()) + forced.path(), forced.fields(), words);
    }

    private void refused(String name, String path, List<String> fields, String words) {
        var before = state();
        var all = new ArrayList<>(fields);
        all.addAll(List.of("version", String.valueOf(path.contains("/plan/") ? toolVersion() : fileVersion())));
        var answer = hands(name).forcing().post(path, all.toArray(String[]::new));
        assertThat(answer.status()).as(path + " " + all).isIn(403, 409, 422);
        assertThat(Prose.plain(answer.text())).as(path + " " + all).contains(words);
        assertThat(state()).as("what a refusal leaves behind").isEqualTo(before);
    }

    void reads(String name, String words) {
        assertThat(hands(name).reads()).as(hands(name).tab().page().url()).contains(words);
    }

    /** All that may move in the accompaniment. */
    private String state() {
        if (caseId().isEmpty()) return "";
        return db.sql("""
                select c.state || c.version || coalesce((select string_agg(i.tool || i.stage || i.standing || i.version, ' '
                    order by i.position) from plan.plan_item i where i.plan = p.id), '')
                    || coalesce(p.accepted_at::text, '')
                from cases.case_file c left join plan.plan p on p.case_file = c.id where c.id = :id::uuid
                """).param("id", caseId().orElseThrow()).single(String.class);
    }

    // Where things are

    private Optional<String> caseId() {
        return db.sql("""
                select c.id::text from cases.case_file c join people.party p on p.id = c.organisation
                where p.name = :name order by c.opened_at desc limit 1
                """).param("name", organisation).optional(String.class);
    }

    private String file() {
        return "/accompagnements/" + caseId().orElseThrow();
    }

    private int fileVersion() {
        return db.sql("select version from cases.case_file where id = :id::uuid")
                .param("id", caseId().orElseThrow())
                .single(Integer.class);
    }

    private String toolUrl() {
        return file() + "/plan/" + toolColumn("id::text");
    }

    private int toolVersion() {
        return tool.isEmpty() ? 0 : Integer.parseInt(toolColumn("version::text"));
    }

    private String toolColumn(String column) {
        return db.sql("select i." + column
                        + " from plan.plan_item i join plan.plan p on p.id = i.plan"
                        + " where p.case_file = :id::uuid and i.tool = :tool")
                .param("id", caseId().orElseThrow(), "tool", tool)
                .single(String.class);
    }

    @Override
    public void close() {
        clock.back();
        people.values().forEach(Hands::close);
    }

    /** What the browsers complained about: must be empty. */
    List<String> complaints() {
        return people.values().stream().flatMap(it -> it.complaints().stream()).toList();
    }
}
