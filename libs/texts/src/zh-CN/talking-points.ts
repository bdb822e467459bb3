/**
 * Talking points that ship, for each stage of an invitation. An organization's own ones replace them under an id that
 * counts them: add at the end, and never change the order.
 */
export const talkingPoints = {
  new: [
    '{customer}您好，我是{organization}的{inviter}。{when}我们在{where}办「{event}」，想先问问您那天方不方便？',
    '{customer}您好，我是{inviter}。有一场「{event}」可能正对您的需要，我用一分钟说说内容，您再决定来不来，可以吗？',
  ],
  contacted: [
    '{customer}您好，上次聊到的「{event}」定在{when}，地点{where}。我给您留 {people} 个位置，您看可以吗？报名在这里：{link}',
    '{customer}，您上次关心的问题，「{event}」上会专门讲。位置不多，我先把邀请发给您：{link}',
  ],
  invited: [
    '{customer}您好，{when}的「{event}」给您留了 {people} 个位置。您今天回我一声「来」或「不来」就行，好让我安排座位。',
    '{customer}，「{event}」的座位快排满了，您的位置我还留着。点这里确认，一分钟就好：{link}',
  ],
  interested: [
    '{customer}，您说再看看时间，我把要点发给您：「{event}」，{when}，{where}。有一件事没定下来也没关系，告诉我是哪一件，我来想办法。',
    '{customer}，还有什么想先了解的？您问，我今天就答复您。位置先给您留着。',
  ],
  toReconfirm: [
    '{customer}您好，「{event}」的安排有变动：现在是{when}，在{where}。给您添麻烦了。新的时间您还方便吗？您回一声，我马上改好。',
  ],
  confirmed: [
    '{customer}，谢谢您答应来！「{event}」{when}，{where}，{people} 位都安排好了。前一天我再和您确认一次。',
    '{customer}，您来参加「{event}」，也可以带一位朋友，把这个链接转给他就能报名：{link}',
  ],
  secondConfirmed: ['{customer}，「{event}」见！{when}，{where}。到了说您的名字，或者打我电话，我来接您。'],
  arrived: ['{customer}，谢谢您来参加「{event}」。今天最打动您的是哪一段？有想再了解的，我明天专门和您聊。'],
  declined: ['{customer}，没关系，谢谢您告诉我。下次有合适的活动，我再提前和您说，好吗？'],
  noShow: ['{customer}，今天「{event}」没等到您，有点惦记，一切都好吗？内容我整理了一份，您方便时我发给您、说给您听。'],
};
