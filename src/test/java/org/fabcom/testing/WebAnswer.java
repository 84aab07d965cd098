package org.fabcom.testing;

import module java.base;
import java.net.http.HttpResponse;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What came back: status, headers and the page as a person finds their way in it, by headings, labels and buttons. */
public final class WebAnswer {

    private final WebVisitor visitor;
    private final URI asked;
    private final HttpResponse<byte[]> response;
    private @Nullable Document page;

    WebAnswer(WebVisitor visitor, URI asked, HttpResponse<byte[]> response) {
        this.visitor = visitor;
        this.asked = asked;
        this.response = response;
    }

    public int status() {
        return response.statusCode();
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    public List<String> headers(String name) {
        return response.headers().allValues(name);
    }

    public byte[] bytes() {
        return response.body();
    }

    public String body() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    /** The words of a PDF, with plain spaces. */
    public String paper() {
        try (var document = Loader.loadPDF(bytes())) {
            return clean(new PDFTextStripper().getText(document));
        } catch (IOException broken) {
            throw new AssertionError("no PDF on " + asked + " (" + status() + ")", broken);
        }
    }

    public Document page() {
        if (page == null) page = Jsoup.parse(body(), asked.toString());
        return page;
    }

    /** Path and query of a redirect. */
    public String location() {
        if (header("Location").isEmpty())
            throw new AssertionError("no redirect but " + status() + " on " + asked + ": " + text());
        var to = asked.resolve(header("Location"));
        return to.getRawPath() + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery());
    }

    /** Goes where the answer points to, as often as it does (at most 5 times). */
    public WebAnswer follow() {
        var answer = this;
        for (int i = 0; i < 5 && answer.status() / 100 == 3; i++) answer = visitor.get(answer.location());
        return answer;
    }

    public String h1() {
        var heading = page().selectFirst("h1");
        return heading == null ? "" : clean(heading.text());
    }

    /** The words of the main part, with plain spaces. */
    public String text() {
        var main = page().selectFirst("main");
        return clean((main == null ? page() : main).text());
    }

    public WebAnswer click(String link) {
        var found = page().select("a").stream()
                .filter(it -> clean(it.text()).contains(link))
                .findFirst();
        return visitor.get(found.orElseThrow(() -> missing("no link", link)).absUrl("href"));
    }

    /** The form whose button says this, with the values it shows. */
    public WebForm form(String button) {
        for (var it : page().select("button, input[type=submit]")) {
            var form = it.hasAttr("form") ? page().getElementById(it.attr("form")) : it.closest("form");
            if (form != null && clean(it.text() + it.attr("value")).contains(button))
                return new WebForm(this, form, it);
        }
        throw missing("no button", button);
    }

    WebAnswer submit(Element form, List<String> fields) {
        var action = form.hasAttr("action") ? form.absUrl("action") : asked.toString();
        if (form.attr("method").equalsIgnoreCase("post")) {
            return visitor.postWithoutToken(action, fields.toArray(String[]::new));
        }
        var query = new ArrayList<String>();
        for (int i = 0; i + 1 < fields.size(); i += 2) {
            query.add(encode(fields.get(i)) + "=" + encode(fields.get(i + 1)));
        }
        return visitor.get(action.replaceFirst("\\?.*", "") + (query.isEmpty() ? "" : "?" + String.join("&", query)));
    }

    AssertionError missing(String what, String words) {
        return new AssertionError(what + " « " + words + " » on " + asked + " (" + status() + "): " + text());
    }

    static String clean(String text) {
        return text.replaceAll("[\\s\u00a0\u202f]+", " ").strip();
    }

    private static String encode(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
