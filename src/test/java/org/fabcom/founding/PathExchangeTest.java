package org.fabcom.founding;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import javax.xml.parsers.DocumentBuilderFactory;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.Test;

/** A whole path leaves for another instance without its founders, and stays what it was (G66); the document as a text. */
@FabComTest
record PathExchangeTest(Web web, Neighbours neighbours) {

    private FoundingGroup walked() {
        var group = new FoundingGroup(web, neighbours, 3, "La Fabrique <des> Trois & Rivières");
        group.first()
                .post(
                        group.question("14") + "/lignes",
                        "colonne0",
                        "Voir",
                        "colonne1",
                        "Une rencontre",
                        "colonne2",
                        "Un vote clos");
        group.decided("1", "Nous fabriquons ici.").decided("14", "Se voir d’abord.");
        group.first().post(group.question("1") + "/rouvrir", "rouvrir", "Le prix a changé.");
        group.agreed("1", "Nous fabriquons ici, à prix coûtant.");
        group.decide(group.first(), "1", "CONSENT");
        group.written("11");
        group.first().post(group.question("11") + "/positions", "position", "Oui, avec des exceptions datées");
        group.first()
                .post(
                        group.question("11") + "/arguments",
                        "sens",
                        "EVIDENCE",
                        "argument",
                        "Trois serveurs sur quatre.",
                        "source",
                        "Relevé du 3 mars",
                        "date",
                        "2026-03-03",
                        "nature",
                        "FIGURE",
                        "fiabilite",
                        "2");
        group.first().post(group.question("11") + "/arguments", "sens", "AGAINST", "argument", "C’est trop tôt.");
        group.first().post(group.question("19") + "/ranger", "ranger", "Un doute", "reprise", "2027-03-01");
        group.aside("19");
        group.first().post(group.path + "/recits/wezer");
        group.first()
                .post(
                        group.path + "/rencontres",
                        "question",
                        "14",
                        "jour",
                        "2026-11-14",
                        "lieu",
                        "La Filature",
                        "presents",
                        "3");
        return group;
    }

    @Test
    void a_path_that_leaves_and_arrives_is_the_same_and_holds_nobody() {
        var group = walked();
        var left = group.first().get(group.path + "/parcours.json");
        var text = new String(left.bytes(), StandardCharsets.UTF_8);
        assertThat(text)
                .contains(
                        "Nous fabriquons ici.",
                        "à prix coûtant",
                        "exceptions datées",
                        "Relevé du 3 mars",
                        "wezer",
                        "La Filature")
                .doesNotContain("Fondatrice", "Réponse de", "@exemple.org");
        group.people.forEach(it -> assertThat(text).doesNotContain(it.id().toString()));

        var other = neighbours.signedIn(neighbours.person("Une autre instance"));
        var arrived = other.upload("/fonder/reprendre", "parcours", "parcours.json", left.bytes(), Map.of());
        assertThat(arrived.location()).startsWith("/fonder/").isNotEqualTo(group.path);
        assertThat(new String(other.get(arrived.location() + "/parcours.json").bytes(), StandardCharsets.UTF_8))
                .isEqualTo(text);
        assertThat(other.get(arrived.location() + "/document").text())
                .contains("Nous fabriquons ici, à prix coûtant.", "Un doute");
        for (var it : List.of("", "/document", "/document.md"))
            assertThat(new String(other.get(arrived.location() + it).bytes(), StandardCharsets.UTF_8))
                    .as(it)
                    .contains("Repris d’un autre parcours le ");
        assertThat(group.first().get(group.path + "/document").text()).doesNotContain("Repris d’un autre parcours");
        assertThat(other.get(group.path).status())
                .as("the first path stays its founders’")
                .isEqualTo(404);
    }

    @Test
    void what_is_no_path_changes_nothing() {
        var somebody = neighbours.signedIn(neighbours.person("Curieuse"));
        var good = new String(walked().first().get("/fonder").bytes(), StandardCharsets.UTF_8);
        assertThat(good).isNotEmpty();
        var whole =
                "{\"format\":\"fabcom-founding-1\",\"name\":\"X Y\",\"place\":\"\",\"form\":\"SCIC\",\"questions\":[%s],\"sessions\":[],\"stories\":[]}";
        var part =
                "{\"code\":\"%s\",\"state\":\"%s\",\"reason\":\"\",\"again_on\":null,\"sentence\":\"\",\"re_examine\":[],\"positions\":[],"
                        + "\"arguments\":[],\"decisions\":[],\"rows\":[]}";
        for (var wrong : List.of(
                "",
                "nothing",
                "{}",
                "[]",
                whole.formatted(part.formatted("99", "OPEN")),
                whole.formatted(part.formatted("1", "DECIDED")),
                whole.formatted(part.formatted("1", "LOST")),
                whole.formatted("null"),
                whole.formatted("").replace("X Y", "x".repeat(200)))) {
            var answer = somebody.upload(
                    "/fonder/reprendre", "parcours", "parcours.json", wrong.getBytes(StandardCharsets.UTF_8), Map.of());
            assertThat(answer.status()).as(wrong).isEqualTo(303);
            assertThat(answer.follow().text()).as(wrong).contains("n’est pas un chemin");
        }
        assertThat(somebody.get("/fonder").page().text()).doesNotContain("Vos chemins");
        somebody.upload(
                "/fonder/reprendre",
                "parcours",
                "p.json",
                whole.formatted("").getBytes(StandardCharsets.UTF_8),
                Map.of());
        assertThat(somebody.get("/fonder").page().text()).contains("Vos chemins");
    }

    @Test
    void what_was_decided_on_open_questions_arrives_to_be_read_again() {
        var somebody = neighbours.signedIn(neighbours.person("Héritière"));
        var part = """
                {"code":"%s","state":"%s","reason":"","again_on":null,"sentence":"","re_examine":[],"positions":[],"arguments":[],
                "decisions":[%s],"rows":[]}""";
        var decision = "{\"sentence\":\"S\",\"how\":\"CONSENT\",\"on\":\"2026-01-01\",\"founders\":9,"
                + "\"agreed\":9,\"reserved\":0,\"objected\":0,\"unconfirmed\":0,\"minority\":[]}";
        var whole = """
                {"format":"fabcom-founding-1","name":"X Y","place":"","form":"UNKNOWN","questions":[%s,%s,%s],"sessions":[],"stories":[]}
                """.formatted(
                        part.formatted("1", "OPEN", ""),
                        part.formatted("2", "DECIDED", decision),
                        part.formatted("14", "WAIVED", ""));
        var taken = somebody.upload(
                "/fonder/reprendre", "parcours", "p.json", whole.getBytes(StandardCharsets.UTF_8), Map.of());
        assertThat(somebody.get(taken.location() + "/document").text()).contains("À réexaminer : la question 1");
        assertThat(somebody.get(taken.location()).text()).contains("à réexaminer");
    }

    /** Any of them would cost the server the sum of it, at each view of the document. */
    @Test
    void amounts_and_days_that_no_page_takes_are_refused() {
        var somebody = neighbours.signedIn(neighbours.person("Pressée"));
        var whole = """
                {"format":"fabcom-founding-1","name":"X Y","place":"","form":"UNKNOWN","questions":[{"code":"20","state":"OPEN",
                "reason":"","again_on":%s,"sentence":"","re_examine":[],"positions":[%s],"arguments":[],"decisions":[%s],
                "rows":[["argent (€)","attendu","Ligne",%s]]}],"sessions":[],"stories":[]}
                """;
        var decision = "{\"sentence\":\"S\",\"how\":\"VOTE\",\"on\":\"2026-01-01\",\"founders\":2147483647,"
                + "\"agreed\":2147483647,\"reserved\":1,\"objected\":0,\"unconfirmed\":0,\"minority\":[]}";
        for (var wrong : List.of(
                whole.formatted("null", "", "", "\"1e200000000\""),
                whole.formatted("null", "", "", "\"abc\""),
                whole.formatted("null", "", "", "null"),
                whole.formatted("null", "", "", "\"1\"").replace("argent (€)", "pierres"),
                whole.formatted("null", "", "", "\"1\"").replace("Ligne", "x".repeat(201)),
                whole.formatted("\"+999999999-12-31\"", "", "", "\"1\""),
                whole.formatted("null", "", decision, "\"1\""),
                whole.formatted("null", "\"p\",".repeat(500) + "\"p\"", "", "\"1\""))) {
            var answer = somebody.upload(
                    "/fonder/reprendre", "parcours", "parcours.json", wrong.getBytes(StandardCharsets.UTF_8), Map.of());
            assertThat(answer.follow().text()).as(wrong).contains("n’est pas un chemin");
        }
        var right = whole.formatted("null", "", "", "\"1200.50\"").getBytes(StandardCharsets.UTF_8);
        var taken = somebody.upload("/fonder/reprendre", "parcours", "parcours.json", right, Map.of());
        assertThat(somebody.get(taken.location() + "/document").text()).contains("1 200,50");
    }

    @Test
    void the_document_is_a_text_that_office_suites_read() throws Exception {
        var group = walked();
        var odt = group.first().get(group.path + "/document.odt?forme=SCIC");
        assertThat(odt.header("Content-Type")).isEqualTo("application/vnd.oasis.opendocument.text");
        var names = new ArrayList<String>();
        var content = "";
        try (var zip = new ZipInputStream(new ByteArrayInputStream(odt.bytes()), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                if (entry.getName().equals("content.xml"))
                    content = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        assertThat(names).startsWith("mimetype").contains("META-INF/manifest.xml", "content.xml");
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var read =
                factory.newDocumentBuilder().parse(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
        assertThat(read.getDocumentElement().getTextContent())
                .contains(
                        "La Fabrique <des> Trois & Rivières",
                        "Nous fabriquons ici, à prix coûtant.",
                        "Titre IV",
                        "Un doute",
                        "Une rencontre");
        var headings = read.getElementsByTagNameNS("urn:oasis:names:tc:opendocument:xmlns:text:1.0", "h");
        assertThat(headings.getLength()).isGreaterThan(25);
        var markdown = new String(group.first().get(group.path + "/document.md").bytes(), StandardCharsets.UTF_8);
        assertThat(markdown)
                .contains("# La Fabrique \\<des\\> Trois & Rivières")
                .contains("Nous fabriquons ici, à prix coûtant.");
    }
}
