package org.fabcom.bench;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Statements;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * What a page costs this thread, from the first filter to the last byte, without a network: wall time, time on the processor,
 * statements. Only when asked: {@code -Dtest=PageBench -Dbench=true [-Dbench.jfr=FILE]}.
 */
@FabComTest
@WithCatalogue
@EnabledIfSystemProperty(named = "bench", matches = "true")
class PageBench {

    private static final int RUNS = Integer.getInteger("bench.runs", 300);

    private final MockMvc web;
    private final JdbcClient db;

    PageBench(WebApplicationContext application, JdbcClient db) {
        this.db = db;
        this.web = MockMvcBuilders.webAppContextSetup(application)
                .addFilter(new Sink())
                .addFilters(application.getBeansOfType(Filter.class).values().toArray(Filter[]::new))
                .build();
    }

    @Test
    void pages() throws Exception {
        var routes = Bench.routes(new Invented(Path.of(""), List.of()));
        for (var route : routes) ask(route.path(), RUNS);
        try (var recording = new Recording(Configuration.getConfiguration("profile"))) {
            recording.start();
            for (var route : routes) report(route.what(), route.path());
            dump(recording);
        }
    }

    private static void dump(Recording recording) throws IOException {
        var file = System.getProperty("bench.jfr");
        if (file != null) recording.dump(Path.of(file));
    }

    /** The processes of the base that serve us. */
    private List<Long> base() {
        return db.sql("select pid from pg_stat_activity where datname = current_database()")
                .query(Long.class)
                .list();
    }

    private void report(String what, String route) throws IOException {
        var clock = ManagementFactory.getThreadMXBean();
        var times = new ArrayList<Long>();
        var base = base();
        double theirs = Machine.cpuSeconds(base);
        long cpu = clock.getCurrentThreadCpuTime();
        for (int i = 0; i < RUNS; i++) times.addAll(ask(route, 1));
        cpu = (clock.getCurrentThreadCpuTime() - cpu) / 1000 / RUNS;
        theirs = (Machine.cpuSeconds(base) - theirs) * 1e6 / RUNS;
        times.sort(null);
        System.out.printf(
                "bench %-28s p50 %6d µs, p95 %6d µs, processor time %5d µs here, %5.0f µs in the base, statements %d,"
                        + " bytes %d%n",
                what,
                times.get(RUNS / 2),
                times.get(RUNS * 95 / 100),
                cpu,
                theirs,
                Statements.during(() -> ask(route, 1)),
                Sink.bytes);
    }

    /** Takes whole blocks and counts them: the stand-in for the network would take them byte by byte. */
    private static final class Sink extends HttpFilter {

        private static long bytes;

        @Override
        protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            bytes = 0;
            chain.doFilter(request, new HttpServletResponseWrapper(response) {
                @Override
                public ServletOutputStream getOutputStream() {
                    return new ServletOutputStream() {
                        @Override
                        public boolean isReady() {
                            return true;
                        }

                        @Override
                        public void setWriteListener(WriteListener listener) {}

                        @Override
                        public void write(int it) {
                            bytes++;
                        }

                        @Override
                        public void write(byte[] block, int from, int length) {
                            bytes += length;
                        }
                    };
                }
            });
        }
    }

    private List<Long> ask(String route, int times) {
        var taken = new ArrayList<Long>();
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            try {
                var answer = web.perform(
                                MockMvcRequestBuilders.get(URI.create(route)).header("Accept-Language", "fr"))
                        .andReturn()
                        .getResponse();
                assertThat(answer.getStatus()).isEqualTo(200);
            } catch (Exception broken) {
                throw new IllegalStateException(route, broken);
            }
            taken.add((System.nanoTime() - start) / 1000);
        }
        return taken;
    }
}
