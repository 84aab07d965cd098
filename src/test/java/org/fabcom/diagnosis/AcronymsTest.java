package org.fabcom.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.diagnosis.result.Letters;
import org.fabcom.kernel.Sql;
import org.fabcom.plan.Accompanied;
import org.fabcom.plan.Garden;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Statement A55: whoever takes stock, reads the sheet, compares, keeps or notes an act meets no letters that nobody explains. */
@FabComTest
@WithCatalogue
class AcronymsTest {

    /** Words by now, and the letters of what a button gives: a file, a code to scan. */
    private static final Set<String> WORDS = Set.of("PDF", "QR", "SMS", "OK");

    /** How firms are called, and the ends of their names in other countries. */
    private static final Set<String> FIRMS =
            Set.of("AG", "SE", "BV", "UC", "SA", "FR", "AI", "EBP", "ARN", "UFC", "TYPEFORM");

    private static final Pattern ROMAN = Pattern.compile("[IVX]+");

    private static final String TOOLS = "t=gmail~s9~op~gn&t=trello~s11~op~gn&t=slack~s9~op~gn&t=zoom~s9~oe~ge~a139"
            + "&t=google-drive~s9~of~gn&t=whatsapp~s9~op~gn&t=mailchimp~s9~op~gn&t=helloasso~s9~oe~gn&t=doodle~s9~ou"
            + "&t=facebook-page~s9~of~gn&t=wix~s1~of~gp&t=quickbooks~s2~oe~ge~a300&t=airtable~s9~op&t=brevo~s3~oe&t=chatgpt~s4~op"
            + "&t=sumup~s2~oe&t=notion~s9~op&t=canva~s9~op~gn&t=microsoft-365~s9~oe~ge~a400&t=outil+de+Josette~s3~ou";

    private final Sql db;
    private final Accompanied accompanied;

    AcronymsTest(Sql db, ApplicationContext context) {
        this.db = db;
        this.accompanied = new Accompanied(context);
    }

    private Map<String, WebAnswer> pages(Garden garden) {
        var pages = new LinkedHashMap<String, WebAnswer>();
        var volunteer = garden.volunteer;
        for (var audience : List.of("", "s=c&")) {
            var answers = audience + "p=9&c=600&m=1&" + TOOLS;
            read(pages, volunteer, "/faire-le-point" + (audience.isEmpty() ? "" : "?s=c"));
            read(pages, volunteer, "/faire-le-point/outils?" + answers + "&ouvert=0");
            read(pages, volunteer, "/faire-le-point/outils/propositions?q=goo");
            read(pages, volunteer, "/faire-le-point/resultat?" + answers);
            read(pages, volunteer, "/faire-le-point/resultat?" + answers + "&imprimer");
            read(pages, volunteer, "/faire-le-point/exemple" + (audience.isEmpty() ? "" : "?s=c"));
            read(pages, volunteer, "/faire-le-point/garder?" + answers);
        }
        var form = volunteer.get("/faire-le-point/garder?p=9&" + TOOLS).form("Garder ce point dans la structure");
        pages.put("kept", form.tick("Les Jardins du Gué").submit().follow());
        form = volunteer.get("/faire-le-point/garder?p=12&" + TOOLS).form("Garder ce point dans la structure");
        pages.put("kept again", form.tick("Les Jardins du Gué").submit().follow());
        var list = volunteer.get("/faire-le-point/gardes");
        pages.put("list", list);
        var kept = list.page().select("main a[href^=/faire-le-point/gardes/]").stream()
                .map(it -> it.attr("href").replaceAll(".*/", ""))
                .distinct()
                .limit(2)
                .toList();
        read(pages, volunteer, "/faire-le-point/comparer?avant=" + kept.getFirst() + "&apres=" + kept.getLast());
        read(pages, volunteer, garden.file.url());
        read(pages, garden.mediator, garden.file.url());
        read(pages, garden.mediator, "/accompagnement/diagnostics");
        read(pages, garden.mediator, "/actes/nouveau");
        read(pages, garden.mediator, "/actes/nouveau?accompagnement=" + garden.file.id());
        pages.put(
                "an act refused",
                garden.mediator.get("/actes/nouveau").form("Noter cet acte").submit());
        return pages;
    }

    private static void read(Map<String, WebAnswer> pages, WebVisitor who, String path) {
        var answer = who.get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        pages.put(path.replace(TOOLS, "…"), answer);
    }

    @Test
    void no_page_on_the_way_to_a_sheet_or_an_act_shows_letters_that_it_does_not_explain() {
        var names = names();
        var found = new ArrayList<String>();
        pages(accompanied.garden()).forEach((name, page) -> {
            var unexplained = unexplained(page, names);
            if (!unexplained.isEmpty()) found.add(name + ": " + unexplained);
        });
        assertThat(found).as("letters that nobody explains").isEmpty();
    }

    /** What a source is called is a name; the other letters of the page are words, or stand with their words at its end. */
    private static Set<String> unexplained(WebAnswer page, Set<String> names) {
        var main = page.page().selectFirst("main") == null
                ? page.page().body()
                : page.page().selectFirst("main").clone();
        var explained = main.select("abbr[title], #sigles b").stream()
                .map(it -> it.text().strip())
                .collect(Collectors.toSet());
        main.select(".source, #sigles").remove();
        var text = main.text().replace('\u00a0', ' ').replace('\u202f', ' ');
        var found = new TreeSet<String>();
        Letters.WORD.matcher(text).results().forEach(it -> {
            var letters = it.group();
            if (!isName(letters, names) && !explained.contains(letters) && !inWords(letters, text))
                found.add(letters + " « " + around(text, it.start(), it.end()) + " »");
        });
        return found;
    }

    private static String around(String text, int from, int to) {
        return text.substring(Math.max(0, from - 30), Math.min(text.length(), to + 30));
    }

    private static boolean isName(String letters, Set<String> names) {
        return WORDS.contains(letters)
                || FIRMS.contains(letters)
                || names.contains(letters)
                || ROMAN.matcher(letters).matches();
    }

    /** “CNIL (the French data protection authority)”, or “the French data protection authority (CNIL)”. */
    private static boolean inWords(String letters, String text) {
        var word = Pattern.quote(letters);
        return Pattern.compile("(?<!\\p{L})" + word + " \\([^)]{8,}\\)")
                        .matcher(text)
                        .find()
                || Pattern.compile("\\p{Ll}{3,} \\(" + word + "\\)")
                        .matcher(text)
                        .find();
    }

    /** Whatever tools somebody has: what the catalogue says of any of them is explained where it stands, or at the end. */
    @Test
    void no_fact_nor_offer_of_the_catalogue_holds_letters_that_a_sheet_could_not_explain() {
        var names = names();
        var words = java.util.ResourceBundle.getBundle("i18n/diagnosis", java.util.Locale.FRENCH);
        var texts = db.sql("select text from catalogue.fact union select text from catalogue.offer "
                        + "union select usage from catalogue.sheet "
                        + "union select text from catalogue.law")
                .list(String.class);
        assertThat(texts).hasSizeGreaterThan(300);
        var found = new TreeSet<String>();
        for (var text : texts) {
            if (text == null) continue;
            Letters.WORD.matcher(text).results().map(it -> it.group()).forEach(it -> {
                if (!isName(it, names) && !words.containsKey("diagnosis.letters." + it) && !inWords(it, text))
                    found.add(it + " « " + text + " »");
            });
        }
        assertThat(found).as("letters without words").isEmpty();
    }

    /** What tools, their makers and their hosts are called. */
    private Set<String> names() {
        var names = new TreeSet<String>();
        db.sql(
                        "select name from catalogue.sheet union select name from catalogue.host union select name from catalogue.alias")
                .list(String.class)
                .forEach(it -> Letters.WORD.matcher(it).results().forEach(one -> names.add(one.group())));
        return names;
    }
}
