import { dayNumberOf } from '@backcast/calendar/work-day-index';
import { deriveBulletin, deriveGoodNews } from '@backcast/pacing/board/derive-bulletin';
import { Modal } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { EmptyPage } from '../../../shared/feedback/empty-page.js';
import { Segmented } from '../../../shared/fields/segmented.js';
import { useSpeech } from '../../../shared/language/texts-context.js';
import { copyText } from '../../../shared/links/copy-text.js';
import { Button } from '../../../shared/look/button.js';
import { saveFile } from '../../../shared/take/save-file.js';
import type { InviteBoard } from '../use-board.js';
import { bulletinText, goodNewsText } from './bulletin-words.js';
import { NewsPicture } from './news-picture.js';
import { ResultsPicture } from './results-picture.js';
import { copyPicture, pictureOf } from './save-picture.js';
import './bulletin.css';

export type BulletinKind = 'results' | 'news';
type Props = {
  shown: Pick<InviteBoard, 'event' | 'facts' | 'board'>;
  kind: BulletinKind;
  onKind: (kind: BulletinKind) => void;
  onClose: () => void;
};

/** The bulletin of today as a picture and as text, from what the board shows. */
export function BulletinDialog({ shown: { event, facts, board }, kind, onKind, onClose }: Props) {
  const speech = useSpeech();
  const { texts } = speech;
  const text = texts.bulletin;
  const picture = useRef<SVGSVGElement>(null);
  const [said, setSaid] = useState<'text' | 'picture' | 'notCopied' | 'notMade' | null>(null);
  const bulletin = useMemo(() => deriveBulletin(facts, board), [facts, board]);
  const news = useMemo(() => deriveGoodNews(facts, board), [facts, board]);
  const frame = {
    eventName: event.basics.name,
    daysToEvent: facts.eventDate === null ? null : dayNumberOf(facts.eventDate) - dayNumberOf(facts.today),
  };
  const words =
    kind === 'results' ? bulletinText(bulletin, frame, speech) : goodNewsText(news, bulletin, frame, speech);
  const onPicture = (svg: SVGSVGElement | null): void => void (picture.current = svg);
  const made = async (): Promise<Blob> => pictureOf(picture.current!);
  const save = (): void =>
    void made().then(
      (blob) => saveFile(blob, `${frame.eventName} ${text.kinds[kind]} ${facts.today}.png`),
      () => setSaid('notMade'),
    );
  const isEmpty = kind === 'news' && news.length === 0;
  return (
    <Modal
      opened
      onClose={onClose}
      title={text.dialog}
      size="xl"
      closeButtonProps={{ 'aria-label': texts.shell.actions.close }}
    >
      <div className="stack">
        <Segmented
          label={text.kind}
          isLabelHidden
          value={kind}
          options={(['results', 'news'] as const).map((value) => ({ value, label: text.kinds[value] }))}
          onChange={(next) => {
            setSaid(null);
            onKind(next);
          }}
        />
        {isEmpty && <EmptyPage title={text.noNews} lead={text.noNewsLead} example={text.noNewsExample} action={null} />}
        {!isEmpty && (
          <>
            <div className="row bulletin-acts">
              <Button kind="primary" onClick={save}>
                {text.savePicture}
              </Button>
              <Button onClick={() => void copyPicture(made()).then((done) => setSaid(done ? 'picture' : 'notCopied'))}>
                {said === 'picture' ? text.copied : text.copyPicture}
              </Button>
              <Button onClick={() => void copyText(words).then((done) => setSaid(done ? 'text' : null))}>
                {said === 'text' ? text.copied : text.copyText}
              </Button>
            </div>
            <p className="small quiet" role="status">
              {said === 'notCopied' || said === 'notMade' ? text[said] : text.safe}
            </p>
            <div className="bulletin-sides">
              {kind === 'results' ? (
                <ResultsPicture {...{ bulletin, frame, onPicture }} />
              ) : (
                <NewsPicture {...{ news, bulletin, frame, onPicture }} />
              )}
              <section aria-label={text.asText}>
                <h2 className="small quiet">{text.asText}</h2>
                <p className="bulletin-text small">{words}</p>
              </section>
            </div>
          </>
        )}
      </div>
    </Modal>
  );
}
