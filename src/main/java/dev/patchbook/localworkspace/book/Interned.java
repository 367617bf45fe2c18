package dev.patchbook.localworkspace.book;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/// Values known by a small number, each kept once; it only grows, so copies of a book share it. Number 0 is the value
/// given at the start.
public final class Interned<T> {
    private final List<T> values = new CopyOnWriteArrayList<>();
    private final Map<T, Integer> numbers = new HashMap<>();

    public Interned(T first) {
        number(first);
    }

    public synchronized int number(T value) {
        Integer known = numbers.get(value);
        if (known != null) {
            return known;
        }
        values.add(value);
        numbers.put(value, values.size() - 1);
        return values.size() - 1;
    }

    public T value(int number) {
        return values.get(number);
    }

    public int size() {
        return values.size();
    }
}
