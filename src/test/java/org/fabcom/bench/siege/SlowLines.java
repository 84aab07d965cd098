package org.fabcom.bench.siege;

import module java.base;
import org.jspecify.annotations.Nullable;

/** Many connections held open by almost nothing: a byte a second each, opened again whenever the site closes one. */
public final class SlowLines implements Attack {

    private static final String HOST = " HTTP/1.1\r\nHost: localhost\r\n";
    private static final String FORM = HOST + "Content-Type: application/x-www-form-urlencoded\r\n";
    private static final String LONG = "Content-Length: 1000000\r\n\r\n";

    /** What is sent at once, then what is sent byte by byte; nothing to send: the answer is read byte by byte. */
    private record Way(String first, String slowly) {}

    private static final List<Way> BODIES = List.of(
            new Way("POST /connexion" + FORM + LONG, "courriel=a"),
            new Way("POST /inscription" + FORM + "Transfer-Encoding: chunked\r\n\r\n", "1\r\na\r\n"),
            new Way(
                    "POST /imports" + HOST + "Content-Type: multipart/form-data; boundary=b\r\n" + LONG
                            + "--b\r\nContent-Disposition: form-data; name=\"fichier\"; filename=\"a\"\r\n\r\n",
                    "aaaa"),
            new Way("POST /api/v1/transfers" + HOST + "Content-Type: application/json\r\n" + LONG, "{ "),
            new Way("POST /nowhere" + HOST + LONG, "a"));

    private final String name;
    private final List<Way> ways;
    private final InetSocketAddress site;
    private final @Nullable SocketChannel[] lines;

    /** How many bytes each has sent slowly: counted from its opening, or a head opened midway would be whole at once. */
    private final int[] sent;

    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private volatile boolean over;
    private @Nullable Thread hand;

    private SlowLines(String name, URI site, int many, List<Way> ways) {
        this.name = name;
        this.ways = ways;
        this.site = new InetSocketAddress(site.getHost(), site.getPort());
        this.lines = new SocketChannel[many];
        this.sent = new int[many];
    }

    /** Forms, chunked forms, files, bodies of the API. */
    public static SlowLines bodies(URI site, int many) {
        return new SlowLines("slow bodies", site, many, BODIES);
    }

    public static SlowLines heads(URI site, int many) {
        return new SlowLines("slow headers", site, many, List.of(new Way("GET /" + HOST, "X-A: b\r\n")));
    }

    /** Ask for a page again and again on one connection, and hardly read: one stranger, as a proxy would name them. */
    public static SlowLines readers(URI site, int many, String path) {
        var asked = "GET " + path + HOST + "X-Forwarded-For: 198.51.100.7\r\n\r\n";
        return new SlowLines("slow readers", site, many, List.of(new Way(asked.repeat(40), "")));
    }

    @Override
    public String name() {
        return lines.length + " " + name;
    }

    @Override
    public void start() {
        tick();
        hand = Thread.ofPlatform().name(name).start(() -> {
            while (!over) {
                try {
                    TimeUnit.SECONDS.sleep(1);
                } catch (InterruptedException stopped) {
                    return;
                }
                tick();
            }
        });
    }

    /** How many of them the site holds now. */
    public int open() {
        return (int) Arrays.stream(lines).filter(it -> it != null).count();
    }

    private void tick() {
        for (int i = 0; i < lines.length && !over; i++) {
            var way = ways.get(i % ways.size());
            var line = lines[i];
            try {
                if (line == null) {
                    lines[i] = opened(way);
                    sent[i] = 0;
                } else if (ended(line)) again(i);
                else if (!way.slowly().isEmpty())
                    line.write(bytes(
                            "" + way.slowly().charAt(sent[i]++ % way.slowly().length())));
            } catch (IOException refused) {
                again(i);
            }
        }
    }

    private SocketChannel opened(Way way) throws IOException {
        var line = SocketChannel.open();
        if (way.slowly().isEmpty()) line.setOption(StandardSocketOptions.SO_RCVBUF, 2048);
        line.connect(site);
        line.configureBlocking(false);
        line.write(bytes(way.first()));
        opened.incrementAndGet();
        return line;
    }

    private static boolean ended(SocketChannel line) throws IOException {
        return line.read(ByteBuffer.allocate(1)) < 0;
    }

    private void again(int which) {
        ended.incrementAndGet();
        var line = lines[which];
        lines[which] = null;
        close(line);
    }

    private static void close(@Nullable SocketChannel line) {
        try {
            if (line != null) line.close();
        } catch (IOException gone) {
            // it is closed
        }
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String told() {
        return opened + " opened, " + ended + " ended by the site";
    }

    @Override
    public void close() {
        over = true;
        if (hand != null) {
            hand.interrupt();
            try {
                hand.join();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        for (var line : lines) close(line);
    }
}
