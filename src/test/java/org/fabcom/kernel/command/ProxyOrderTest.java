package org.fabcom.kernel.command;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;
import org.springframework.cglib.core.ReflectUtils;

class ProxyOrderTest {

    /** A class loader in which the reader of methods is the one that was put in order. */
    private static final class Ordering extends ClassLoader {

        Ordering() {
            super(ProxyOrderTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(ProxyOrder.READS)) return super.loadClass(name, resolve);
            var there = findLoadedClass(name);
            if (there != null) return there;
            try (var in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                var bytes = Objects.requireNonNull(in).readAllBytes();
                var ordered = name.equals(ProxyOrder.READS) ? ProxyOrder.ordered(bytes) : bytes;
                return defineClass(name, ordered, 0, ordered.length);
            } catch (IOException unreadable) {
                throw new ClassNotFoundException(name, unreadable);
            }
        }
    }

    @Test
    void what_spring_reads_methods_with_reads_all_of_them_by_name() throws Exception {
        var reader = new Ordering().loadClass(ProxyOrder.READS);
        assertThat(reader).isNotSameAs(ReflectUtils.class);
        for (var of : List.of(Ordering.class, String.class, ArrayList.class)) {
            var read = new ArrayList<Method>();
            reader.getMethod("addAllMethods", Class.class, List.class).invoke(null, of, read);
            var usual = new ArrayList<Method>();
            ReflectUtils.addAllMethods(of, usual);
            assertThat(read).containsExactlyInAnyOrderElementsOf(usual);
            assertThat(read.subList(0, of.getDeclaredMethods().length))
                    .as(of.getName())
                    .extracting(Method::getName)
                    .isSorted();
        }
    }
}
