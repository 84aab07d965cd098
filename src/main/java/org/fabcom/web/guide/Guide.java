package org.fabcom.web.guide;

import module java.base;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.shipped.Shipped;
import org.fabcom.web.access.Rooms;
import org.fabcom.web.found.Indexed;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The pages of the guide, drawn from the same files as one reads in the repository. Written by the house, hence trusted. */
@Component
class Guide implements Indexed {

    static final String PATH = "/guide";
    static final String FRENCH = "fr";

    /** What there is, in the order of the first page; nothing else is looked for. */
    static final List<String> PAGES = List.of(
            "index",
            "association",
            "porte-monnaie",
            "place",
            "mediation",
            "coordination",
            "accompagnateurs",
            "accueil",
            "ateliers",
            "salles",
            "lieux",
            "pesee",
            "atelier",
            "collecte",
            "caisse",
            "comptabilite",
            "factures",
            "agora",
            "fonder",
            "adherents",
            "catalogue",
            "administration",
            "compte",
            "hosting",
            "settings",
            "une-association",
            "un-commerce",
            "un-retour-arriere");

    /** Chapters that tell of one room only, by its switch: they are passed over while it is closed. */
    private static final Map<String, String> ROOMS = Map.ofEntries(
            Map.entry("porte-monnaie", "ledger"),
            Map.entry("comptabilite", "ledger"),
            Map.entry("place", "market"),
            Map.entry("association", "accompaniment"),
            Map.entry("mediation", "accompaniment"),
            Map.entry("coordination", "accompaniment"),
            Map.entry("accompagnateurs", "accompaniment"),
            Map.entry("ateliers", "agenda"),
            Map.entry("salles", "agenda"),
            Map.entry("lieux", "places"),
            Map.entry("pesee", "flows"),
            Map.entry("atelier", "flows"),
            Map.entry("collecte", "flows"),
            Map.entry("caisse", "till"),
            Map.entry("factures", "billing"),
            Map.entry("agora", "governance"),
            Map.entry("fonder", "governance"),
            Map.entry("adherents", "membership"),
            Map.entry("catalogue", "catalogue"));

    private final Optional<Rooms> rooms;
    private final Map<String, Chapter> drawn = new ConcurrentHashMap<>();
    /** By page and language: to look for a file among all that the program carries costs more than to read a page. */
    private final Map<List<String>, String> files = new ConcurrentHashMap<>();

    private final Parser parser = Parser.builder().build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .escapeHtml(true)
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                if (node instanceof Image) attributes.put("loading", "lazy");
            })
            .build();

    Guide(Optional<Rooms> rooms) {
        this.rooms = rooms;
    }

    /** The room that a chapter tells of is open, or it tells of several. */
    boolean open(String chapter) {
        var room = ROOMS.get(chapter);
        return room == null || rooms.isEmpty() || rooms.get().open(room);
    }

    @Override
    public String name() {
        return "guide";
    }

    @Override
    public String room() {
        return "web";
    }

    @Override
    public List<String> paths(int most) {
        return PAGES.stream()
                .filter(this::open)
                .map(it -> it.equals("index") ? PATH : PATH + "/" + it)
                .toList();
    }

    /** One page: its heading and all that follows it; {@code words}: those it has, folded, to be found by. */
    record Chapter(
            String name,
            String language,
            String title,
            String html,
            NavigableSet<String> words,
            List<Section> sections) {

        /** Each of these begins a word of it. */
        boolean says(List<String> some) {
            return some.stream().allMatch(it -> {
                var next = words.ceiling(it);
                return next != null && next.startsWith(it);
            });
        }

        /** The heading of the first section that has most of the words; empty before the first heading. */
        String section(List<String> words) {
            return sections.stream()
                    .max(Comparator.comparingLong(it -> it.having(words)))
                    .map(Section::heading)
                    .orElse("");
        }
    }

    record Section(String heading, String folded) {

        long having(List<String> words) {
            return words.stream()
                    .filter(it -> (" " + folded).contains(" " + it))
                    .count();
        }
    }

    /** In this language, or in French as long as nobody has written it. */
    Optional<Chapter> chapter(String name, String language) {
        if (!PAGES.contains(name)) return Optional.empty();
        var file = files.computeIfAbsent(List.of(name, language), it -> file(name, language));
        return Optional.of(drawn.computeIfAbsent(file, it -> draw(name, it)));
    }

    /** Pages of the guide in another language lie in a folder of its name; other papers carry it at their end. */
    private static String file(String name, String language) {
        return Stream.of(language + "/" + name, name + "-" + language)
                .filter(it -> language.matches("[a-z]{2}") && !language.equals(FRENCH))
                .filter(it -> new ClassPathResource(path(it)).exists())
                .findFirst()
                .orElse(name);
    }

    private static String path(String file) {
        return "guide/" + file + ".md";
    }

    private static String language(String name, String file) {
        if (file.equals(name)) return FRENCH;
        return file.endsWith("/" + name) ? file.substring(0, 2) : file.substring(file.length() - 2);
    }

    private Chapter draw(String name, String file) {
        var page = parser.parse(text(file));
        page.accept(new Addresses());
        var heading = page.getFirstChild() instanceof Heading it ? it : null;
        var title = heading == null ? name : words(heading);
        if (heading != null) heading.unlink();
        var words = new TreeSet<>(List.of(Fold.words(title + " " + words(page)).split(" ")));
        return new Chapter(name, language(name, file), title, renderer.render(page), words, sections(page));
    }

    /** From one heading to the next. */
    private static List<Section> sections(Node page) {
        var sections = new ArrayList<Section>();
        var heading = "";
        var words = new StringBuilder();
        for (var it = page.getFirstChild(); it != null; it = it.getNext()) {
            if (it instanceof Heading next) {
                sections.add(new Section(heading, Fold.words(words.toString())));
                heading = words(next);
                words.setLength(0);
            }
            words.append(words(it)).append(' ');
        }
        sections.add(new Section(heading, Fold.words(words.toString())));
        return List.copyOf(sections);
    }

    private static String text(String file) {
        return Shipped.text(path(file));
    }

    private static String words(Node node) {
        var words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak lineBreak) {
                words.append(' ');
            }
        });
        return words.toString();
    }

    /** Files of the repository become addresses of this instance. */
    private static final class Addresses extends AbstractVisitor {

        @Override
        public void visit(Link link) {
            link.setDestination(link.getDestination()
                    .replaceFirst("^(?:[^/:]*/)*([a-z-]+?)(?:-en)?\\.md(#.*)?$", PATH + "/$1$2")
                    .replaceFirst("^/guide/index$", PATH));
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            image.setDestination(image.getDestination().replaceFirst("^.*/([a-z0-9-]+\\.png)$", PATH + "/images/$1"));
            visitChildren(image);
        }
    }
}
