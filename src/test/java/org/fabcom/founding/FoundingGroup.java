package org.fabcom.founding;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.people.Person;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;

/** Some people with accounts who walk a path together; the first one began it, the others came by its link. */
public final class FoundingGroup {

    private static final List<String> NAMES =
            List.of("Odile", "Malo", "Nadia", "Yann", "Lucie", "Ousmane", "Inès", "Bruno", "Sabine");

    public final List<Person> people = new ArrayList<>();
    public final List<WebVisitor> founders = new ArrayList<>();
    public final String path;

    public FoundingGroup(Web web, Neighbours neighbours, int size, String name) {
        for (int i = 0; i < size; i++) {
            people.add(neighbours.person(NAMES.get(i) + " Fondatrice"));
            founders.add(neighbours.signedIn(people.get(i)));
        }
        this.path = first().post("/fonder", "nom", name, "lieu", "Sainte-Lucie").location();
        assertThat(path).startsWith("/fonder/");
        var token = invitation();
        for (var it : founders.subList(1, size)) {
            assertThat(it.post("/fonder/rejoindre", "jeton", token).location()).isEqualTo(path);
        }
    }

    private String invitation() {
        var link = first().get(path + "/fondateurs").page().select("main code").first();
        return link == null ? "" : link.text().replaceFirst(".*jeton=", "");
    }

    public WebVisitor first() {
        return founders.getFirst();
    }

    public String question(String code) {
        return path + "/questions/" + code;
    }

    /** Everybody writes: {@code Réponse de NAME à CODE}. */
    public FoundingGroup written(String code) {
        first().post(question(code) + "/ouvrir", "delai", "tous");
        for (int i = 0; i < founders.size(); i++)
            assertThat(founders.get(i)
                            .post(question(code) + "/reponse", "reponse", answer(i, code))
                            .status())
                    .isEqualTo(303);
        return this;
    }

    public String answer(int founder, String code) {
        return "Réponse de " + NAMES.get(founder) + " à " + code;
    }

    /** The sentence is proposed and everybody can live with it. */
    public FoundingGroup agreed(String code, String sentence) {
        first().post(question(code) + "/phrase", "phrase", sentence, "jours", "7");
        founders.forEach(it -> it.post(question(code) + "/avis", "avis", "CONSENT", "numero", number(code)));
        return this;
    }

    public String number(String code) {
        return field(code, "numero");
    }

    private String field(String code, String name) {
        var field = first().get(question(code)).page().selectFirst("main input[name=" + name + "]");
        return field == null ? "0" : field.val();
    }

    public WebAnswer decide(WebVisitor who, String code, String how) {
        return decide(who, code, how, version(code));
    }

    public WebAnswer decide(WebVisitor who, String code, String how, String version) {
        return who.post(question(code) + "/decider", "maniere", how, "version", version);
    }

    /** As the page says it; any where it may not be decided. */
    public String version(String code) {
        return field(code, "version");
    }

    /** The first one counts cards that were held up for a sentence. */
    public WebAnswer counted(String code, String sentence, int green, int orange, int red) {
        return first().post(
                        path + "/rencontres",
                        "question",
                        code,
                        "numero",
                        sentence,
                        "jour",
                        Days.today(Clock.systemUTC()).toString(),
                        "lieu",
                        "La Filature",
                        "presents",
                        String.valueOf(founders.size()),
                        "vertes",
                        String.valueOf(green),
                        "oranges",
                        String.valueOf(orange),
                        "rouges",
                        String.valueOf(red));
    }

    /** Whether somebody is asked to confirm a count; they do. */
    public boolean confirmCount(WebVisitor who) {
        return confirmCount(who, path);
    }

    public static boolean confirmCount(WebVisitor who, String path) {
        var form = who.get(path + "/salle").page().selectFirst("form[action$=/confirmer]");
        return form != null && who.post(form.attr("action")).status() == 303;
    }

    /** The second one says yes to what another one asked: the question is set aside. */
    public FoundingGroup aside(String code) {
        assertThat(founders.get(1)
                        .post(question(code) + "/de-cote", "geste", "oui")
                        .follow()
                        .text())
                .as(code)
                .contains("La question est de côté");
        return this;
    }

    /** From the first word to the decision. */
    public FoundingGroup decided(String code, String sentence) {
        written(code).agreed(code, sentence);
        var answer = decide(first(), code, "CONSENT");
        assertThat(answer.follow().text()).as(code).contains("C’est décidé");
        return this;
    }
}
