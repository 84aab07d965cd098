package org.fabcom.house;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.testing.OwnProcess;
import org.fabcom.testing.ScratchFolder;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A room that no other uses can be left out: what remains fills its base, starts, and all its pages stand. */
class LeftOutTest {

    private static final boolean LONG = Boolean.getBoolean("long");
    private static final Path BUILT = Path.of("target/classes").toAbsolutePath();

    /** Nobody in particular, a volunteer, a mediator, an administrator; then who coordinates and who edits the catalogue. */
    private static final List<String> PEOPLE = List.of("", "lucie", "yann", "aline", "sabine", "mireille");

    private static final int MOST_PAGES = LONG ? 500 : 60;

    private final ScratchFolder scratch = ScratchFolder.inMemory(); // its database has an account of its own
    private final Path folder = scratch.path();
    private final OwnProcess fabcom = new OwnProcess(folder);

    @AfterEach
    void clean() {
        scratch.close();
    }

    /** The room with most in it; all of them with {@code -Dlong}. */
    static List<String> leaves() {
        var leaves = unused();
        assertThat(leaves).contains("accompaniers", "api", "founding", "market", "observatory", "till");
        return LONG ? leaves : List.of("market");
    }

    /** Rooms that no class of another names, templates included; what Spring writes down of all (« __ ») when it is packed is of none. */
    private static List<String> unused() {
        var used = new TreeSet<String>();
        ClassFiles.named().forEach((user, all) -> {
            if (user.contains("__")) return;
            for (var it : all) if (!room(it).equals(room(user))) used.add(room(it));
        });
        return House.rooms().stream().filter(it -> !used.contains(it)).toList();
    }

    private static String room(String name) {
        return House.room(House.packageOf(name.replaceFirst("^org\\.fabcom\\.jte\\.", "org.fabcom.")));
    }

    @ParameterizedTest
    @MethodSource("leaves")
    void the_rest_fills_an_empty_base_and_stands(String room) throws IOException, InterruptedException {
        without(room, "db/migration/" + room);
        running(() -> {
            for (var path : List.of("/", "/health"))
                assertThat(WebVisitor.at(fabcom.address()).get(path).follow().status())
                        .as(path)
                        .isEqualTo(200);
        });
    }

    @ParameterizedTest
    @MethodSource("leaves")
    void where_people_have_lived_every_page_that_a_link_leads_to_stands(String room)
            throws IOException, InterruptedException {
        without(room);
        fabcom.livedIn();
        var keys = LinkWalk.keys(BUILT);
        var faults = new ArrayList<String>();
        running(() -> {
            for (var who : LONG ? PEOPLE : PEOPLE.subList(0, 4)) {
                var walk = LinkWalk.of(visitor(who), keys, MOST_PAGES);
                assertThat(walk.pages()).as(who + " finds pages").isGreaterThan(30);
                walk.faults().forEach(it -> faults.add(who + ": " + it));
            }
        });
        assertThat(faults).isEmpty();
    }

    private WebVisitor visitor(String who) {
        var visitor = WebVisitor.at(fabcom.address());
        if (!who.isEmpty())
            assertThat(visitor.post("/connexion/demonstration", "qui", who).status())
                    .as(who)
                    .isEqualTo(303);
        return visitor;
    }

    private void running(Runnable pages) throws IOException, InterruptedException {
        var program = fabcom.start();
        try {
            pages.run();
            assertThat(fabcom.said()).doesNotContain("ERROR");
        } finally {
            program.destroy();
            program.waitFor(20, TimeUnit.SECONDS);
            program.destroyForcibly().waitFor();
        }
    }

    /** All that is built but what is of this room. A base that had it wants its migrations, whoever left it out. */
    private void without(String room, String... more) throws IOException {
        var rest = folder.resolve("classes");
        var left = Stream.concat(Stream.of("org/fabcom/" + room, "org/fabcom/jte/" + room), Stream.of(more))
                .map(BUILT::resolve)
                .toList();
        Files.walkFileTree(BUILT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path it, BasicFileAttributes known) throws IOException {
                if (left.contains(it)) return FileVisitResult.SKIP_SUBTREE;
                Files.createDirectories(rest.resolve(BUILT.relativize(it).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path it, BasicFileAttributes known) throws IOException {
                var to = rest.resolve(BUILT.relativize(it).toString());
                if (it.getFileName().toString().startsWith(room + "_")) return FileVisitResult.CONTINUE;
                Files.copy(it, to);
                return FileVisitResult.CONTINUE;
            }
        });
        fabcom.from(System.getProperty("java.class.path").replace(BUILT.toString(), rest.toString()));
    }
}
