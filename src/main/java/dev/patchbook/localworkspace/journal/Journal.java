package dev.patchbook.localworkspace.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/// An append-only journal in numbered segment files.
///
/// [#append] writes, [#force] waits until the disk has it; callers at the same time share one wait. A record that a
/// stop cut short at the end of a
/// segment was never answered and is passed over when read. After a failed write the segment is cut back to where it
/// was; if even that fails, or a wait for the disk does, the journal
/// refuses everything until it is opened again, since nobody could say what is on the disk.
public final class Journal implements Closeable {
    /// A channel holds what it writes a second time, outside of the heap.
    private static final int AT_ONCE = 1 << 20;

    private final Path folder;
    private final ReentrantLock writing = new ReentrantLock();
    private final ReentrantLock forcing = new ReentrantLock();
    private FileChannel segment;
    private long number;
    private volatile long written;
    private volatile long forced;
    private volatile String broken = "";

    private Journal(Path folder, long lastNumber) throws IOException {
        this.folder = folder;
        this.number = lastNumber;
        this.written = lastNumber;
        this.forced = lastNumber;
        this.segment = create(lastNumber + 1);
    }

    /// Opens a journal that goes on after this number, in a new segment.
    public static Journal open(Path folder, long lastNumber) throws IOException {
        Files.createDirectories(folder);
        return new Journal(folder, lastNumber);
    }

    /// All records that are there, oldest first.
    public static List<Entry> read(Path folder) throws IOException {
        return Segments.read(folder);
    }

    /// Writes a record and answers its number; it is durable only after [#force].
    public long append(String header, byte[] body) throws IOException {
        writing.lock();
        try {
            refuseIfBroken();
            ByteBuffer frame = Segments.frame(number + 1, header, body);
            long position = segment.position();
            try {
                write(frame);
                for (int from = 0; from < body.length; from += AT_ONCE) {
                    write(ByteBuffer.wrap(body, from, Math.min(AT_ONCE, body.length - from)));
                }
            } catch (IOException e) {
                cutBack(position, e);
                throw e;
            }
            number++;
            written = number;
            return number;
        } finally {
            writing.unlock();
        }
    }

    private void write(ByteBuffer part) throws IOException {
        while (part.hasRemaining()) {
            segment.write(part);
        }
    }

    /// Waits until the record with this number, and all before it, are on the disk.
    public void force(long entry) throws IOException {
        forcing.lock();
        try {
            refuseIfBroken();
            if (forced >= entry) {
                return;
            }
            long reached = written;
            try {
                segment.force(false);
            } catch (IOException e) {
                broken = "the journal could not be forced to disk; start again to go on: " + e.getMessage();
                throw e;
            }
            forced = reached;
        } finally {
            forcing.unlock();
        }
    }

    /// Ends the segment; later records go to a new one. Answers the number of the last record before it.
    public long rotate() throws IOException {
        writing.lock();
        forcing.lock();
        try {
            refuseIfBroken();
            FileChannel next = create(number + 1);
            segment.force(false);
            segment.close();
            segment = next;
            forced = number;
            return number;
        } finally {
            forcing.unlock();
            writing.unlock();
        }
    }

    /// Forgets the segments that hold nothing after this number.
    public void forget(long upTo) throws IOException {
        Segments.forget(folder, upTo);
    }

    @Override
    public void close() throws IOException {
        writing.lock();
        forcing.lock();
        try {
            segment.close();
        } finally {
            forcing.unlock();
            writing.unlock();
        }
    }

    private FileChannel create(long first) throws IOException {
        return FileChannel.open(
                Segments.file(folder, first),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING);
    }

    private void cutBack(long position, IOException cause) {
        try {
            segment.truncate(position);
            segment.position(position);
        } catch (IOException e) {
            broken = "the journal could not be written; start again to go on: " + cause.getMessage();
            cause.addSuppressed(e);
        }
    }

    private void refuseIfBroken() throws IOException {
        if (!broken.isEmpty()) {
            throw new IOException(broken);
        }
    }
}
