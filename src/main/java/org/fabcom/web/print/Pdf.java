package org.fabcom.web.print;

import module java.base;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import org.fabcom.kernel.bounds.Turns;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.fabcom.web.render.Templates;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * PDF from a template written for paper ({@code pdf.css}); nothing is ever fetched from an address. Each is tagged for who
 * cannot see it (PDF/UA-1) and kept readable for as long as papers are kept (PDF/A-2a): title, language, headings, tables and
 * lists as the template has them. The one place where PDFs are made; {@code PapersTest} walks every kind.
 */
@Component
public final class Pdf {

    private static final Turns TURNS = new Turns(2, 100, Duration.ofSeconds(60));

    private final Templates templates;

    Pdf(Templates templates) {
        this.templates = templates;
    }

    public ResponseEntity<byte[]> answer(String fileName, String template, Object view, Page page) {
        return answer(fileName, bytes(template, view, page));
    }

    /** One that was kept. */
    public ResponseEntity<byte[]> answer(String fileName, byte[] file) {
        return ResponseEntity.ok()
                .header("Content-Type", "application/pdf")
                .header("Cache-Control", "private, no-store")
                .header(
                        "Content-Disposition",
                        ContentDisposition.inline().filename(fileName).build().toString())
                .body(file);
    }

    byte[] bytes(String template, Object view, Page page) {
        return bytes(template, view, page, PdfRendererBuilder.PdfAConformance.PDFA_2_A);
    }

    /** A sheet that will carry a file: PDF/A-3a instead of 2a, which allows it. */
    public byte[] carrier(String template, Object view, Page page) {
        return bytes(template, view, page, PdfRendererBuilder.PdfAConformance.PDFA_3_A);
    }

    /** A sheet that is kept as it is made, in a language of its own: its template reads nothing of a page. */
    public byte[] kept(String template, Object view) {
        return drawn(templates.alone(template, view), PdfRendererBuilder.PdfAConformance.PDFA_2_A);
    }

    private byte[] bytes(String template, Object view, Page page, PdfRendererBuilder.PdfAConformance conformance) {
        var text = templates.text(template, view, page);
        return inTurn(() -> drawn(text, conformance));
    }

    /** Sixty asked for at once are drawn two by two; whoever waits holds no hand. */
    static byte[] inTurn(Supplier<byte[]> drawing) {
        try (var mine = TURNS.take().orElseThrow(() -> Problem.of(503, "FC-0505"))) {
            return drawing.get();
        }
    }

    private static byte[] drawn(String text, PdfRendererBuilder.PdfAConformance conformance) {
        var html = Jsoup.parse(text);
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(conformance);
        builder.useUriResolver((base, uri) -> uri.startsWith("data:image/png;base64,") ? uri : null);
        Paper.dress(builder);
        builder.withW3cDocument(new W3CDom().fromJsoup(html), "/");
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }
}
