package dev.patchbook.localworkspace.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;

/// One process on one folder at a time.
final class FolderLock implements Closeable {
    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock acquire(Layout layout) throws IOException {
        FileChannel channel = FileChannel.open(layout.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new FolderLock(channel);
            }
        } catch (OverlappingFileLockException _) {
            // this very process has it; told below as any other
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        throw new IOException("The folder " + layout.root()
                + " is in use by another running workspace. Stop that one, or choose another folder.");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
